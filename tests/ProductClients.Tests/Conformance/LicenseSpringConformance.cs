using ProductClients.Vendors.LicenseSpring;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class LicenseSpringConformance : EmulatorConformance<LicenseSpringConformance, LicenseSpringOptions>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfPages, "Pushed", "NativeConflict"];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall;

    private protected override async Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken) =>
        await LicenseSpringEmulator.StartAsync(
            options =>
            {
                options.ProductCount = script.ProductCount;
            },
            cancellationToken);
}
