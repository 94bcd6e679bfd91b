// Lists the products of every configured registration as one stream. Without a configuration it starts the emulators of
// the five vendors and lists their products, over real HTTP and with verified signatures.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients;
using ProductClients.Samples.Quickstart;
using ProductClients.Testing;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // A file or a pipe gets plain text. The width is enough for one row per line.
    AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });
    AnsiConsole.Profile.Width = 120;
}

using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancel.Cancel();
};

VendorEmulators? emulators = null;
try
{
    var configuration = new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("productclients.json"), optional: true)
        .AddEnvironmentVariables()
        .Build()
        .GetSection(ProductClientsServiceCollectionExtensions.SectionName);
    if (!configuration.Exists())
    {
        AnsiConsole.WriteLine("No registration is configured, so the products of five emulated vendors are listed.");
        AnsiConsole.WriteLine();
        emulators = await VendorEmulators.StartAsync(cancellationToken: cancel.Token);
        configuration = emulators.Configuration.GetSection(configuration.Key);
    }

    var services = new ServiceCollection();
    services.AddProductClients(configuration);
    await using var serviceProvider = services.BuildServiceProvider();
    serviceProvider.ValidateProductClients();

    var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
    var result = await LiveListing.RunAsync(catalog, cancel.Token);
    Screen.Show(result);
    return result.Report.Failures.Count == 0 ? 0 : 3;
}
catch (AggregateException errors)
{
    foreach (var error in errors.InnerExceptions)
    {
        Console.Error.WriteLine(error.Message);
    }

    return 2;
}
catch (Exception error) when (error is OptionsValidationException or ArgumentException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled.");
    return 130;
}
finally
{
    if (emulators is not null)
    {
        await emulators.DisposeAsync();
    }
}
