using ProductClients.Vendors.Scp;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class ScpConformance : EmulatorConformance<ScpConformance, ScpOptions>
{
    private protected override IReadOnlyList<string> NotApplicable => OfArrays;

    protected override VendorFaults Faults => VendorFaults.All;

    protected override ProductQuery NativeQuery =>
        new ProductQuery().WithNative(new ScpProductQuery { Sort = "created_at:asc" });

    protected override ProductQuery ConflictingQuery =>
        new ProductQuery { Ids = ["one"] }.WithNative(new ScpProductQuery { Page = 2 });

    private protected override async Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken) =>
        await ScpEmulator.StartAsync(
            options =>
            {
                options.ProductCount = script.ProductCount;
                options.PageCap = script.PageCap;
            },
            cancellationToken);
}
