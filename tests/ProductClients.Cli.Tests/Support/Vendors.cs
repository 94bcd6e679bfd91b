using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>The five emulators, and a tool that is configured for them.</summary>
internal sealed class Vendors : IAsyncDisposable
{
    private Vendors(VendorEmulators emulators, Tool tool)
    {
        Emulators = emulators;
        Tool = tool;
    }

    public VendorEmulators Emulators { get; }

    public Tool Tool { get; }

    public static async Task<Vendors> StartAsync(Action<VendorEmulatorsOptions>? configure = null)
    {
        var emulators = await VendorEmulators.StartAsync(configure);
        var tool = new Tool();
        // Without retries a failure is reported at once. The tests of the library cover retries.
        tool.Write("productclients.json", Configurations.With(
            emulators, [.. emulators.Select(static vendor => (vendor.Name, "MaxRetries", "0"))]));
        return new Vendors(emulators, tool);
    }

    public void HoldHuaweiAfterItsFirstPage() => Emulators.Huawei.FailWhen(
        static request => request.Query("offset") is not (null or "0"),
        EmulatorFault.Delay(TimeSpan.FromMinutes(5)));

    public async ValueTask DisposeAsync()
    {
        Tool.Dispose();
        await Emulators.DisposeAsync();
    }
}
