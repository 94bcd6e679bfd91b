using ProductClients.Providers.Qiniu;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class QiniuConformance : EmulatorConformance<QiniuOptions>
{
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
