using ProductClients.Vendors.Huawei;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class HuaweiConformance : EmulatorConformance<HuaweiConformance, HuaweiOptions>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfArrays, "StuckPosition"];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall | VendorFaults.WrongTotal;

    protected override ProductQuery NativeQuery =>
        new ProductQuery().WithNative(new HuaweiProductQuery { SortKey = "create_time" });

    protected override ProductQuery ConflictingQuery =>
        new ProductQuery { Tag = "vip" }.WithNative(new HuaweiProductQuery { Tag = "demo" });

    private protected override async Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken) =>
        await HuaweiEmulator.StartAsync(
            options =>
            {
                options.ProductCount = script.ProductCount;
                options.PageCap = script.PageCap;
            },
            cancellationToken);
}
