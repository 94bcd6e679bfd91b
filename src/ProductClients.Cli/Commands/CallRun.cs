using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

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
            var api = services.GetRequiredKeyedService<ICallApi>(name);
            using var response = await api.SendAsync(new CallMessage(request, body), cancellationToken);
            var output = new CallOutput(
                terminal.Environment.OpenStandardStream(StandardOutput), mask, request.Include);
            await output.WriteAsync(response, cancellationToken);
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
