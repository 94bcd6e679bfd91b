using ProductClients.Vendors.Qiniu;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class QiniuConformance : EmulatorConformance<QiniuConformance, QiniuOptions>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfPages, "Pushed", "NativeConflict"];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall;

    private protected override async Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken) =>
        await QiniuEmulator.StartAsync(
            options =>
            {
                options.ProductCount = script.ProductCount;
            },
            cancellationToken);
}
