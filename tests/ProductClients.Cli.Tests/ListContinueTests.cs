using ProductClients.Cli.Commands;
using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Tests;

public class ListContinueTests
{
    private static readonly ListingReport EndedByTake = new()
    {
        Registration = "mine",
        Vendor = "Ncp",
        Outcome = ListingOutcome.Truncated,
        EndedByTake = true,
        Products = 7,
        Duplicates = 2,
        ContinuationToken = "t0ken",
    };

    [Theory]
    [InlineData(0, "--continue", "x")]
    [InlineData(2, "ncp", "--continue", "x", "scp")]
    public async Task Continue_is_rejected_without_exactly_one_name(int names, params string[] args)
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync(["list", .. args]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"--continue continues the listing of one registration, so it needs exactly one NAME, not {names}.",
            result.ErrorLines[0]);
    }

    [Fact]
    public async Task Invalid_token_exits_with_2_before_anything_is_sent_or_written()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "ncp", "--continue", "no token", "--report", "r.json");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("ncp: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(vendors.Emulators.Ncp.Requests);
        Assert.False(vendors.Tool.Has("r.json"));
    }

    [Fact]
    public async Task Single_listing_returns_the_products_of_all_pages_and_its_own_report()
    {
        var pages = new[] { Page("a", "b"), Page(), Page("c") };
        var listing = RunListing.Of(ProductListing.FromPages(pages, "mine", "Ncp"), continuationToken: null);
        var ids = new List<string>();
        await foreach (var product in listing.Products)
        {
            ids.Add(product.Id);
        }

        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal(3, Assert.Single(listing.Registrations()).Products);
    }

    [Fact]
    public void Message_has_the_token_when_take_ended_the_only_listing() => Assert.Equal(
        "mine (Ncp): ended by --take; to continue, list mine with the same filters and --continue t0ken",
        MessageOf(EndedByTake));

    [Fact]
    public void Message_has_the_token_when_the_listing_was_truncated() => Assert.Equal(
        "mine (Ncp): truncated: cancelled; to continue, list mine with the same filters and --continue t0ken",
        MessageOf(EndedByTake with { EndedByTake = false, Reason = "cancelled" }));

    [Fact]
    public void Nothing_is_printed_when_take_ended_a_listing_without_a_token() =>
        Assert.Empty(MessageOf(EndedByTake with { ContinuationToken = null }));

    [Fact]
    public void Tokens_of_several_listings_are_not_printed() =>
        Assert.Empty(MessageOf(EndedByTake, EndedByTake with { Registration = "other" }));

    private static string MessageOf(params ListingReport[] reports)
    {
        var error = new StringWriter();
        Messages.Write(error, reports, new SecretMask([]), verbose: false, static _ => null);
        return error.ToString().TrimEnd();
    }

    private static ProductPage Page(params string[] ids) => new([.. ids.Select(static id => new Product
    {
        Registration = "mine",
        Vendor = "Ncp",
        Id = id,
        Name = id,
        Native = id,
    })]);
}
