using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Architecture;

/// <summary>Tests of the path of a query, as docs/architecture.md shows it.</summary>
public class CallPathTests
{
    [Fact]
    public async Task A_query_passes_four_types_between_the_catalog_listing_and_the_typed_interface()
    {
        IReadOnlyList<string> path = [];
        var wire = new StubHandler(_ =>
        {
            path = Path(new StackTrace());
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(StubbedVendor.NcpPage) };
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        var result = await vendor.Services.GetRequiredService<IProductCatalog>().ListAsync()
            .ToResultAsync(TestContext.Current.CancellationToken);

        Assert.Single(result.Products);
        Assert.Equal(["NcpProductSource", "PageWalk", "WalkReader", "ArrivalMerge"], path);
    }

    // From the wire to the caller, without the pipeline and the generated client.
    private static IReadOnlyList<string> Path(StackTrace stack) =>
    [
        .. stack.GetFrames()
            .Select(static frame => Outermost(frame.GetMethod()?.DeclaringType))
            .Where(static type => type?.Namespace is "ProductClients.Vendors.Ncp" or "ProductClients.Listing"
                or "ProductClients.Catalog")
            .Select(static type => type!.Name)
            .Where(static name => !name.EndsWith("Signer", StringComparison.Ordinal))
            .Distinct(),
    ];

    // A compiler-generated state machine is nested in the type that declares its method.
    private static Type? Outermost(Type? type) => type?.DeclaringType is { } outer ? Outermost(outer) : type;
}
