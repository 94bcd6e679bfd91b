using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>Some servers write a list without items as null, or not at all.</summary>
public sealed class EmptyListingTests
{
    private static readonly string?[] NoLists = ["null", null];

    public static IEnumerable<TheoryDataRow<string, string?>> Paged => VendorSamples.Paged.SelectMany(
        static vendor => NoLists.Select(list => new TheoryDataRow<string, string?>(vendor.Data, list)));

    [Theory, MemberData(nameof(Paged))]
    public async Task Page_without_a_list_is_a_complete_listing_when_the_total_is_0(string vendor, string? list)
    {
        var wire = new StubHandler(WiredVendor.Response(vendor, list, "0"));
        await using var wired = WiredVendor.Over(wire, vendor);

        var result = await wired.ResultAsync();

        Assert.Equal((ListingOutcome.Complete, 0L), (result.Report.Outcome, result.Report.Total));
        Assert.Empty(result.Products);
        Assert.Single(wire.Requests);
    }

    [Theory, MemberData(nameof(Paged))]
    public async Task Code_or_message_of_success_is_not_taken_for_an_error(string vendor, string? list)
    {
        foreach (var success in new[]
        {
            """
            "message":"success"
            """,
            """
            "code":0,"errorCode":0,"message":"no products"
            """,
            """
            "code":"200","message":"OK"
            """,
            """
            "errorCode":"0","returnCode":"0","returnMessage":"Success"
            """,
        })
        {
            var body = WiredVendor.Response(vendor, list, "0");
            await using var wired = WiredVendor.Over(new StubHandler($"{{{success},{body[1..]}"), vendor);

            var result = await wired.ResultAsync();

            Assert.Equal(ListingOutcome.Complete, result.Report.Outcome);
            Assert.Empty(result.Products);
        }
    }

    [Theory, MemberData(nameof(Paged))]
    public async Task Error_is_reported_when_the_total_is_0(string vendor, string? list)
    {
        var body = WiredVendor.Response(vendor, list, "0");
        var wire = new StubHandler($$"""{"code":"C","errorCode":"C","message":"denied",{{body[1..]}}""");
        await using var wired = WiredVendor.Over(wire, vendor);

        var error = await wired.FailureAsync();

        Assert.Equal(("C", "denied"), (error.VendorCode, error.VendorMessage));
    }

    [Theory, MemberData(nameof(Paged))]
    public async Task Page_without_a_list_is_an_invalid_response_when_the_total_is_not_0(string vendor, string? list)
    {
        foreach (var total in new[] { null, "null", "1" })
        {
            var body = WiredVendor.Response(vendor, list, total);
            await using var wired = WiredVendor.Over(new StubHandler(body), vendor);

            var error = await wired.FailureAsync();

            Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
            Assert.Equal(
                $"acme ({vendor}): page 1 has no '{VendorSamples.Of(vendor).Page!.ListName}'; it starts with: {body}",
                error.Message);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\uFEFF null\r\n")]
    [InlineData("[]")]
    public async Task Null_of_Qiniu_is_a_complete_listing(string body)
    {
        await using var wired = WiredVendor.Over(new StubHandler(body), "Qiniu");

        var result = await wired.ResultAsync();

        Assert.Equal(ListingOutcome.Complete, result.Report.Outcome);
        Assert.Empty(result.Products);
    }

    [Theory]
    [InlineData("LicenseSpring", "null")]
    [InlineData("Qiniu", "nul")]
    [InlineData("Qiniu", "null[]")]
    public async Task Other_body_than_an_array_is_an_invalid_response(string vendor, string body)
    {
        await using var wired = WiredVendor.Over(new StubHandler(body), vendor);

        var error = await wired.FailureAsync();

        Assert.Equal(
            $"acme ({vendor}): page 1 is not a JSON array; it starts with: {body}", error.Message);
    }
}
