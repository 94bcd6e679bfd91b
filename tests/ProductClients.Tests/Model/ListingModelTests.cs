using FsCheck.Xunit;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>Compares the listing engine with a naive listing, over random products, queries and servers.</summary>
/// <remarks>A failure reports its seed. To reproduce it, set <see cref="PropertyAttribute.Replay"/>.</remarks>
[Properties(MaxTest = 1_000 * LongRun.Factor)]
public class ListingModelTests
{
    [Property(Arbitrary = [typeof(AnyServer)])]
    public async Task A_listing_has_the_products_and_the_report_of_the_naive_listing(ModelCase @case)
    {
        var expected = NaiveListing.Of(@case);
        var server = new ModelServer(@case);
        var listing = server.ToLister().ListAsync(@case.Query);
        var (ids, error) = await ReadToEndAsync(listing);

        Assert.Equal(expected.Ids, ids);
        Assert.Equal(expected.Error, error);
        Assert.Equal(expected.Requests, server.Requests);
        Assert.Equal(
            (expected.Outcome, expected.EndedByTake, (long)expected.Ids.Count),
            (listing.Report.Outcome, listing.Report.EndedByTake, listing.Report.Products));
    }

    [Property(Arbitrary = [typeof(HonestServer)])]
    public async Task A_listing_of_an_honest_server_equals_its_filtered_and_sorted_list(ModelCase @case)
    {
        var matching = @case.Products.Where(product => ModelFilter.Matches(product, @case.Query));
        var expected = @case.Query.Sort is { } sort ? ModelFilter.Sort(matching, sort) : matching;

        var products = await new ModelServer(@case).ToLister().ListAsync(@case.Query).ToListAsync();

        Assert.Equal(expected.Take(@case.Query.Take ?? int.MaxValue).Ids(), products.Ids());
    }

    [Property(Arbitrary = [typeof(HonestServer)])]
    public async Task Pushing_filters_does_not_change_the_products(ModelCase @case)
    {
        var pushed = await new ModelServer(@case).ToLister().ListAsync(@case.Query).ToListAsync();
        var local = await new ModelServer(@case with { Pushed = [] }).ToLister().ListAsync(@case.Query).ToListAsync();

        Assert.Equal(local.Ids(), pushed.Ids());
    }

    [Property(Arbitrary = [typeof(HonestServer)])]
    public async Task No_unnecessary_request_is_sent(ModelCase @case)
    {
        var server = new ModelServer(@case);
        var listing = server.ToLister().ListAsync(@case.Query);
        var products = await listing.ToListAsync();

        Assert.Equal(FewestRequests(@case, products), server.Requests);
    }

    [Property(Arbitrary = [typeof(AnyServer)])]
    public async Task A_complete_listing_has_every_matching_product(ModelCase @case)
    {
        // A listing cannot detect these faults.
        if (@case.Misbehaviour is Misbehaviour.ReportsWrongTotal or Misbehaviour.AddsAtHead or Misbehaviour.LoopsPages)
        {
            return;
        }

        var listing = new ModelServer(@case).ToLister().ListAsync(@case.Query);
        var (ids, _) = await ReadToEndAsync(listing);

        if (listing.Report.Outcome == ListingOutcome.Complete)
        {
            Assert.Equal(
                @case.Products.Where(product => ModelFilter.Matches(product, @case.Query)).Ids()
                    .Order(StringComparer.Ordinal),
                ids.Order(StringComparer.Ordinal));
        }
    }

    [Property(Arbitrary = [typeof(UnsortedServer)])]
    public async Task Parts_that_continue_from_tokens_equal_the_complete_listing(ModelCase @case)
    {
        var expected = @case.Products.Where(product => ModelFilter.Matches(product, @case.Query)).Ids();
        var ids = new List<string>();
        string? token = null;
        do
        {
            var listing = new ModelServer(@case).ToLister().ListAsync(@case.Query);
            foreach (var page in await listing.AsPages(token).ToListAsync())
            {
                ids.AddRange(page.Items.Ids());
            }

            token = listing.Report.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(expected, ids);
    }

    [Property(Arbitrary = [typeof(UnsortedServer)])]
    public async Task The_token_after_leaving_the_loop_continues_after_the_last_product(ModelCase @case)
    {
        var query = @case.Query with { Take = null };
        var all = @case.Products.Where(product => ModelFilter.Matches(product, query)).Ids();
        var stop = @case.Query.Take ?? 1;
        var listing = new ModelServer(@case).ToLister().ListAsync(query);
        var returned = 0;
        await foreach (var unused in listing)
        {
            if (++returned == stop)
            {
                break;
            }
        }

        if (listing.Report.ContinuationToken is { } token)
        {
            var rest = await new ModelServer(@case).ToLister().ListAsync(query).AsPages(token).ToListAsync();
            Assert.Equal(all[returned..], rest.SelectMany(static page => page.Items).Ids());
        }
        else
        {
            Assert.True(returned == 0 || returned == all.Length);
        }
    }

    // One request per page, until Take is reached or the list ends. A server that reports no total and does not mark
    // its last page shows its end by one more page, which is empty.
    private static int FewestRequests(ModelCase @case, List<Product> products)
    {
        var list = @case.Products
            .Where(product => @case.Pushed.All(filter => ModelFilter.MatchesPushed(product, @case.Query, filter)))
            .ToArray();
        var pages = Math.Max(1, (list.Length + @case.EffectivePageSize - 1) / @case.EffectivePageSize);
        if (@case.Query.Sort is null && @case.Query.Take is { } take && products.Count == take)
        {
            var last = Array.FindIndex(list, product => product.Id == products[^1].Id);
            return (last / @case.EffectivePageSize) + 1;
        }

        var showsItsEnd = @case.ReportsTotal || @case.MarksLastPage || list.Length == 0;
        return showsItsEnd ? pages : pages + 1;
    }

    private static async Task<(IReadOnlyList<string> Ids, ProductErrorCode? Error)> ReadToEndAsync(
        ProductListing listing)
    {
        var ids = new List<string>();
        try
        {
            await foreach (var product in listing)
            {
                ids.Add(product.Id);
            }
        }
        catch (ProductClientException error)
        {
            return (ids, error.Code);
        }

        return (ids, null);
    }
}
