using System.Security.Cryptography;
using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the text of a continuation token. A token outlives the process and the version that wrote it.
/// </summary>
public class TokenFormatTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly ProductQuery SampleQuery = new()
    {
        Ids = ["b", "a"],
        Statuses = [ProductStatus.Inactive, ProductStatus.Active],
        Name = "name",
        Tag = "",
        CreatedFrom = Noon,
        UpdatedTo = Noon.AddDays(1),
    };

    public static TheoryData<object> Places =>
    [
        new ListingPlace(null, 0, 0, 100, null),
        new ListingPlace(null, 7, 7, 1, 0),
        new ListingPlace(new SourceCursor(0), 0, 0, 100, 300),
        new ListingPlace(new SourceCursor(long.MaxValue), int.MaxValue, long.MaxValue, 10_000, long.MaxValue),
        new ListingPlace(new SourceCursor(5, ""), 0, 5, 100, null),
        new ListingPlace(new SourceCursor(5, "next 한"), 2, 7, 100, 8),
    ];

    [Fact]
    public void A_token_has_the_text_of_the_first_version() => Assert.Equal(
        "AQRmYWtlBEZha2W4HfZzAdjcusTQTxKeZacxAWQAAANnMgHIAUfUlQbq26tV",
        Tokens(SampleQuery, [ProductFilter.Tag, ProductFilter.Name], "native").Write(
            new ListingPlace(new SourceCursor(100), 3, 103, 50, 200)));

    [Theory]
    [MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void A_place_that_is_written_is_read_back_equal(object place)
    {
        var tokens = Tokens(new ProductQuery());

        Assert.Equal(place, tokens.Read(tokens.Write((ListingPlace)place)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task A_token_is_accepted_for_every_valid_page_size(int pageSize)
    {
        var listing = new FakeSource(25).ToLister().ListAsync(new ProductQuery { Take = 1, PageSize = pageSize });
        await listing.ToListAsync();

        var rest = await new FakeSource(25).ToLister().ListAsync()
            .AsProducts(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(24, rest.Count);
    }

    [Fact]
    public void Different_queries_have_different_hashes()
    {
        ProductQuery[] queries =
        [
            new(), new() { Ids = ["a", "b"] }, new() { Ids = ["ab"] }, new() { Ids = ["a"] },
            new() { Statuses = [ProductStatus.Active] }, new() { Name = "" }, new() { Name = "a" },
            new() { NameContains = "a" }, new() { Tag = "a" }, new() { Category = "a" },
            new() { CreatedFrom = Noon }, new() { CreatedTo = Noon }, new() { UpdatedFrom = Noon },
            new() { UpdatedTo = Noon }, new() { UpdatedTo = Noon.AddTicks(1) },
        ];
        var plans = queries.Select(static query => Plan(query))
            .Append(Plan(new ProductQuery(), [ProductFilter.Tag]))
            .Append(Plan(new ProductQuery(), [ProductFilter.Tag, ProductFilter.Name]))
            .Append(Plan(new ProductQuery(), [], "a"))
            .ToArray();

        var hashes = plans.Select(static plan => Convert.ToHexString(QueryHash.Of(plan))).Distinct();

        Assert.Equal(plans.Length, hashes.Count());
    }

    [Fact]
    public void A_token_of_another_version_is_refused_with_both_versions()
    {
        var tokens = Tokens(new ProductQuery());
        var bytes = Decode(tokens.Write(default))[..^8];
        bytes[0] = 9;

        var error = Assert.Throws<ArgumentException>(() => tokens.Read(Encode(bytes)));

        Assert.StartsWith(
            "fake: the continuation token cannot be used: it has version 9, and this library reads version 1.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_with_only_a_checksum_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Tokens(new ProductQuery()).Read(Encode([])));

        Assert.Contains("it is damaged", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_token_that_ends_too_early_is_refused_also_with_a_valid_checksum(int length)
    {
        var tokens = Tokens(new ProductQuery());
        var bytes = Decode(tokens.Write(default))[..length];

        var error = Assert.Throws<ArgumentException>(() => tokens.Read(Encode(bytes)));

        Assert.Contains("it is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_with_its_last_part_missing_is_refused_also_with_a_valid_checksum()
    {
        var tokens = Tokens(new ProductQuery());
        var bytes = Decode(tokens.Write(new ListingPlace(null, 3, 3, 100, 7)))[..^8];

        var error = Assert.Throws<ArgumentException>(() => tokens.Read(Encode(bytes[..^1])));

        Assert.Contains("it is damaged", error.Message, StringComparison.Ordinal);
    }

    private static ContinuationTokens Tokens(
        ProductQuery query, ProductFilter[]? pushed = null, string? nativeKey = null) =>
        new(Plan(query, pushed ?? [], nativeKey));

    private static ListingPlan Plan(ProductQuery query, ProductFilter[]? pushed = null, string? nativeKey = null) =>
        ListingPlan.Create("fake", query, new FakeSource(1)
        {
            Planner = plan => plan with { Pushed = pushed ?? [], NativeKey = nativeKey },
        });

    private static byte[] Decode(string token) =>
        Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '='));

    private static string Encode(byte[] bytes) =>
        Convert.ToBase64String([.. bytes, .. SHA256.HashData(bytes)[..8]])
            .Replace('+', '-').Replace('/', '_').TrimEnd('=');
}
