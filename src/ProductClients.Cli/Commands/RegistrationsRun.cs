using Microsoft.Extensions.DependencyInjection;
using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Commands;

/// <summary>Runs <c>registrations</c>. Nothing is sent.</summary>
internal static class RegistrationsRun
{
    public static async Task<int> RunAsync(
        ConfigurationChoice choice, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var source = await ConfigurationSource.OpenAsync(choice, terminal.Environment, cancellationToken);
        var settings = source.Select([], terminal.Error);
        var clients = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var services = Container.Build(settings, builder =>
        {
            foreach (var name in settings.Names)
            {
                clients[name] = builder.Registration(name).HttpClientBuilder.Name;
            }
        });

        var factory = services.GetRequiredService<IHttpClientFactory>();
        var table = new TextTable(
            terminal,
            new TableColumn("Name"),
            new TableColumn("Vendor"),
            new TableColumn("Endpoint"),
            new TableColumn("Pushed", Wraps: true),
            new TableColumn("Local", Wraps: true),
            new TableColumn("Not available", Wraps: true));
        foreach (var lister in services.GetRequiredService<IProductCatalog>().Listers)
        {
            using var client = factory.CreateClient(clients[lister.Name]);
            table.Add(
                lister.Name,
                lister.Vendor,
                client.BaseAddress?.AbsoluteUri,
                Filters(lister.Capabilities, FilterSupport.Pushed),
                Filters(lister.Capabilities, FilterSupport.Local),
                Filters(lister.Capabilities, FilterSupport.NotAvailable));
        }

        table.Print();
        return ExitCode.Success;
    }

    private static string Filters(ProductCapabilities capabilities, FilterSupport support)
    {
        var names = Enum.GetValues<ProductFilter>()
            .Where(filter => capabilities[filter] == support)
            .Select(FilterNames.Of)
            .ToArray();
        return names.Length == 0 ? "-" : string.Join(", ", names);
    }
}
