using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Conformance;

namespace ProductClients.Caching.Tests;

/// <summary>The laws of the conformance kit, for a lister whose listings are cached.</summary>
public sealed class CachedConformanceTests : ListerConformance
{
    // A catalog that takes exactly the last product of a decorated lister reports that Take ended its listing. The
    // decorator cannot know that there is no other product.
    private const string OfUndecorated = "CatalogTake";

    protected override VendorFaults Faults => VendorFaults.All;

    protected override ProductQuery NativeQuery => new ProductQuery().WithNative(new ColourQuery("red"));

    protected override ProductQuery ConflictingQuery => NativeQuery with { Name = "x" };

    public static async Task<TheoryData<string>> ApplicableLaws() =>
    [
        .. (await new CachedConformanceTests().GetApplicableLawsAsync())
            .Select(static law => law.Name).Where(static law => law != OfUndecorated),
    ];

    [Theory]
    [MemberData(nameof(ApplicableLaws))]
    public Task Law_holds_for_a_cached_lister(string law) => CheckAsync(law, TestContext.Current.CancellationToken);

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var lister = ProductClientsFactory.CreateLister(clients => clients
            .AddCaching(options => options.PerRegistration[script.Name] = new() { Account = "a" })
            .AddSource(script.Name, _ => new ScriptedSource(script)));
        return Task.FromResult(new RunningVendor(lister, lister));
    }
}
