using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Docs;

/// <summary>The examples of docs/listing.md, run against the emulated vendors.</summary>
public class ListingPageTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Filters_are_pushed_and_local_as_the_page_says()
    {
        await using var app = await VendorFixture.StartAsync();

        var (_, pushed, local) = await ListingCode.FiltersAsync(app.Lister("huawei"), None);

        Assert.Equal([ProductFilter.Tag], pushed);
        Assert.Equal([ProductFilter.NameContains], local);
    }

    [Fact]
    public async Task Vendor_without_tags_is_skipped_as_the_page_says()
    {
        await using var app = await VendorFixture.StartAsync();

        Assert.Equal(
            (ListingOutcome.Skipped, "Ncp has no tags, so no product can match"),
            await ListingCode.SkippedAsync(app.Lister("ncp"), None));
        Assert.Empty(app.Vendors.Ncp.Requests);
    }

    [Fact]
    public async Task Wrong_total_gives_the_warning_on_the_page()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailWhen(static _ => true, EmulatorFault.WrongTotal(90));

        var (names, warnings) = await ListingCode.ProofAsync(app.Lister("ncp"), None);

        Assert.Equal((85, "Ncp counts 90 products, but 85 came"), (names.Count, Assert.Single(warnings)));
    }

    [Fact]
    public async Task Take_sends_the_two_requests_of_the_page()
    {
        await using var app = await VendorFixture.StartAsync();

        var (names, requests, endedByTake) = await ListingCode.TakeAsync(app.Lister("ncp"), None);

        Assert.Equal((60, 2, true), (names.Count, requests, endedByTake));
    }

    [Fact]
    public async Task Listing_continued_from_a_token_is_complete()
    {
        await using var app = await VendorFixture.StartAsync();

        Assert.Equal(85, (await ListingCode.ContinueAsync(app.Lister("ncp"), None)).Count);
    }

    [Fact]
    public async Task Report_only_policy_returns_healthy_products_and_reports_failures()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Vendors.Ncp.FailNext(EmulatorFault.VendorError(401));

        var (names, warnings) = await ListingCode.PolicyAsync(app.Catalog, None);

        Assert.Equal((292 - 85, "ncp: Authentication"), (names.Count, Assert.Single(warnings)));
    }
}
