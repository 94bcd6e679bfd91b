using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;
using Refit;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>call</c>.</summary>
internal static class CallRun
{
    private const int StandardOutput = 1;

    public static async Task<int> RunAsync(CallRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var source = await ConfigurationSource.OpenAsync(
            request.Configuration, terminal.Environment, cancellationToken);
        var settings = source.Select([request.Name], terminal.Error);
        var name = settings.Names[0];
        await using var services = Container.Build(settings, clients =>
        {
            clients.Registration(name).AddApi<ICallApi>(
                ToolJson.Compact, static options => options.MaxStreamBytes = long.MaxValue);
            clients.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(
                new OutermostHandler(static () => new CallHandler()));
        });

        var body = await ReadBodyAsync(request.Body, terminal.Environment, cancellationToken);
        var mask = new SecretMask(settings.Secrets());
        try
        {
            await SendAsync(
                services.GetRequiredKeyedService<ICallApi>(name),
                new CallMessage(request, body),
                terminal.Environment.OpenStandardStream(StandardOutput),
                mask,
                cancellationToken);
            return ExitCode.Success;
        }
        catch (ArgumentException error)
        {
            throw new UsageException(VisibleText.Of(mask.Apply(Messages.WithoutParameterName(error))));
        }
        catch (ProductClientException error)
        {
            var lister = services.GetRequiredKeyedService<IProductLister>(name);
            Messages.WriteFailure(
                terminal.Error,
                $"{lister.Name} ({lister.Vendor})",
                error,
                mask,
                request.Verbose,
                () => request.Configuration.Embedded
                    ? null
                    : ExplainHint.Of(lister, settings, request.Configuration));
            return ExitCode.Failed;
        }
    }

    private static async Task SendAsync(
        ICallApi api, CallMessage message, Stream output, SecretMask mask, CancellationToken cancellationToken)
    {
        using var response = await api.SendAsync(message, cancellationToken);
        if (message.Request.Include && response.IsReceived)
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(mask.Apply(HeadOf(response))), cancellationToken);
        }

        if (response.Content is { } body)
        {
            await body.CopyToAsync(output, cancellationToken);
        }
        else if (response.Error is ApiException { Content: { } redacted })
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(redacted), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
        if (response.Error?.InnerException is ProductClientException failure)
        {
            throw failure;
        }
    }

    // As curl and gh print it.
    private static string HeadOf(IApiResponse<Stream> response)
    {
        var status = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/{response.Version} {(int?)response.StatusCode} {response.ReasonPhrase}");
        var head = new StringBuilder(status.TrimEnd()).Append("\r\n");
        foreach (var (key, values) in response.Headers!.NonValidated.Concat(response.ContentHeaders!.NonValidated))
        {
            foreach (var value in values)
            {
                head.Append(key).Append(": ").Append(value).Append("\r\n");
            }
        }

        return head.Append("\r\n").ToString();
    }

    // In memory, since a retry sends it again. Reading the standard input cannot be cancelled, so cancellation stops
    // waiting for it.
    private static async Task<byte[]?> ReadBodyAsync(
        InputFile? file, AppEnvironment environment, CancellationToken cancellationToken) => file is null
        ? null
        : await file.ReadAsync(() => Task.Run(
            async () =>
            {
                await using var stream = file.Open(environment);
                using var body = new MemoryStream();
                await stream.CopyToAsync(body, CancellationToken.None);
                return body.ToArray();
            },
            cancellationToken).WaitAsync(cancellationToken));
}
