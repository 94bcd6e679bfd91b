using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Scp;

/// <summary>The vendor documents <c>current_page</c>, <c>total_count</c> and <c>total_pages</c>. A response without
/// them is never a complete listing by accident.</summary>
public sealed class ScpPagingTests
{
    [Theory]
    [InlineData("")]
    [InlineData(""","total_pages":3""")]
    [InlineData(""","current_page":null,"total_count":null,"count":1""")]
    public async Task Page_without_its_number_and_without_a_total_is_an_invalid_response(string counts)
    {
        foreach (var product in new[] { "", WiredVendor.Product("Scp", 1) })
        {
            await using var scp = WiredVendor.Over(new StubHandler($"{{\"products\":[{product}]{counts}}}"), "Scp");

            var error = await scp.FailureAsync();

            Assert.Equal(
                (ProductErrorCode.InvalidResponse,
                    "acme (Scp): page 1 has neither 'current_page' nor 'total_count', so it is not known whether there "
                    + "are more products"),
                (error.Code, error.Message));
        }
    }

    [Theory]
    [InlineData(""","total_count":1""", true)]
    [InlineData(""","total_pages":1""", true)]
    [InlineData(""","total_count":2""", false)]
    [InlineData(""","total_count":2,"total_pages":1""", false)]
    public async Task Page_without_its_number_is_complete_only_if_no_product_is_missing(string counts, bool isComplete)
    {
        await using var scp = WiredVendor.Over(
            new StubHandler($"{{\"products\":[{WiredVendor.Product("Scp", 1)}]{counts}}}"), "Scp");

        var result = await scp.ResultAsync();

        Assert.Equal(isComplete, result.Report.Outcome == ListingOutcome.Complete);
    }

    [Fact]
    public async Task Page_without_its_number_is_the_page_that_was_requested()
    {
        var requests = 0;
        var wire = new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StringContent(Interlocked.Increment(ref requests) switch
            {
                1 => $$"""{"products":[{{WiredVendor.Product("Scp", 1)}}],"total_count":3,"current_page":0}""",
                2 => $$"""{"products":[{{WiredVendor.Product("Scp", 2)}}],"total_count":3}""",
                _ => $$"""{"products":[{{WiredVendor.Product("Scp", 3)}}],"total_count":3}""",
            }),
        });
        await using var scp = WiredVendor.Over(wire, "Scp");

        var result = await scp.ResultAsync();

        Assert.Equal((ListingOutcome.Complete, 3), (result.Report.Outcome, result.Products.Count));
        Assert.EndsWith("page=2", wire.Requests[^1].Target, StringComparison.Ordinal);
    }
}
