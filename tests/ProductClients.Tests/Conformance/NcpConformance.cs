using ProductClients.Vendors.Ncp;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class NcpConformance : EmulatorConformance<NcpConformance, NcpOptions>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfArrays, "StuckPosition"];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall | VendorFaults.WrongTotal;

    protected override ProductQuery NativeQuery =>
        new ProductQuery().WithNative(new NcpProductQuery { HasStageNotAssociatedWithUsagePlanId = "none" });

    protected override ProductQuery ConflictingQuery =>
        new ProductQuery { Name = "one" }.WithNative(new NcpProductQuery { ProductName = "another" });

    private protected override async Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken) =>
        await NcpEmulator.StartAsync(
            options =>
            {
                options.ProductCount = script.ProductCount;
                options.PageCap = script.PageCap;
            },
            cancellationToken);
}
