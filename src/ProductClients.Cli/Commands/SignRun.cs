using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>sign</c>. Nothing is sent.</summary>
internal static class SignRun
{
    public static async Task<int> RunAsync(
        SignRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var source = await ConfigurationSource.OpenAsync(
            request.Configuration, terminal.Environment, cancellationToken);
        var settings = source.Select([request.Name], terminal.Error);
        await using var services = Container.Build(settings, clients =>
        {
            clients.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(
                new OutermostHandler(static () => new OfflineHandler()));
            if (request.At is { } at)
            {
                clients.Services.AddSingleton<TimeProvider>(new FixedClock(at));
            }
        });

        var signer = SignerOf(services, settings);
        using var message = SignableMessage.Create(request);
        var explanation = await ExplainAsync(signer, message, cancellationToken);
        var signed = new SignedHeaders(SignableMessage.HeadersOf(message, explanation.Headers))
        {
            CanonicalRequest = request.Explain ? explanation.CanonicalRequest : null,
            StringToSign = request.Explain ? explanation.StringToSign : null,
        };
        await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(signed, ToolJson.Indented.SignedHeaders));
        if (signed.CanonicalRequest?.Contains(SecretMask.Mask, StringComparison.Ordinal) == true)
        {
            await terminal.Error.WriteLineAsync(
                $"canonicalRequest shows a token as {SecretMask.Mask}; the token itself was signed.");
        }

        return ExitCode.Success;
    }

    private static IRequestSigner SignerOf(ServiceProvider services, RegistrationSettings settings)
    {
        var name = settings.Names[0];
        var lister = services.GetRequiredKeyedService<IProductLister>(name);
        return lister.GetService<IRequestSigner>() ?? throw new UsageException(
            $"{name} ({lister.Vendor}) does not sign requests: its Auth is {settings.Value(name, "Auth") ?? "None"}. "
            + "Choose a registration whose Auth signs requests.");
    }

    private static async Task<SignatureExplanation> ExplainAsync(
        IRequestSigner signer, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await signer.ExplainAsync(message, cancellationToken);
        }
        catch (ArgumentException error)
        {
            throw new UsageException(Messages.WithoutParameterName(error));
        }
        catch (ProductClientException error)
        {
            throw new UsageException(VisibleText.Of(error.Message));
        }
    }
}
