using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

public class ContinuationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(13)]
    public async Task A_listing_taken_in_parts_equals_the_complete_listing(int take)
    {
        var all = new List<Product>();
        string? token = null;
        var report = new ListingReport { Registration = "fake", Vendor = "Fake" };
        do
        {
            // A new source and lister each time, as in another process.
            var listing = new FakeSource(53) { ChunkSize = 4 }.ToLister(pageSize: 10).ListAsync(new ProductQuery { Take = take });
            foreach (var page in await listing.AsPages(token).ToListAsync())
            {
                all.AddRange(page.Items);
            }

            report = listing.Report;
            token = report.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 53).Select(static i => $"p{i}"), all.Ids());
        Assert.Equal(
            (ListingOutcome.Complete, 53L), (report.Outcome, report.ReceivedBefore + report.Received));
    }

    [Fact]
    public async Task A_filtered_listing_taken_in_parts_equals_the_complete_listing()
    {
        var query = new ProductQuery { NameContains = "3", Take = 2 };
        var all = new List<Product>();
        string? token = null;
        do
        {
            var listing = new FakeSource(53) { ChunkSize = 4 }.ToLister(pageSize: 10).ListAsync(query);
            foreach (var page in await listing.AsPages(token).ToListAsync())
            {
                all.AddRange(page.Items);
            }

            token = listing.Report.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(["p3", "p13", "p23", .. Enumerable.Range(30, 10).Select(static i => $"p{i}"), "p43"], all.Ids());
    }

    [Fact]
    public async Task Every_page_has_the_token_of_its_end()
    {
        var pages = await new FakeSource(25) { ChunkSize = 4 }.ToLister(pageSize: 10).ListAsync().AsPages().ToListAsync();
        var given = 0;
        foreach (var page in pages)
        {
            given += page.Items.Count;
            if (page.ContinuationToken is { } token)
            {
                var rest = await RestAsync(token);
                Assert.Equal($"p{given}", rest[0].Id);
                Assert.Equal(25 - given, rest.Count);
            }
        }

        Assert.Null(pages[^1].ContinuationToken);
        static async Task<List<Product>> RestAsync(string token) =>
            [.. (await new FakeSource(25).ToLister().ListAsync().AsPages(token).ToListAsync()).SelectMany(static page => page.Items)];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(24)]
    public async Task A_listing_continues_after_the_product_at_which_the_caller_stopped(int count)
    {
        var listing = new FakeSource(25).ToLister(pageSize: 10).ListAsync();
        await foreach (var product in listing)
        {
            if (--count == 0)
            {
                count = int.Parse(product.Id[1..], System.Globalization.CultureInfo.InvariantCulture) + 1;
                break;
            }
        }

        var rest = await new FakeSource(25).ToLister(pageSize: 10).ListAsync()
            .AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(
            Enumerable.Range(count, 25 - count).Select(static i => $"p{i}"),
            rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task A_failed_listing_continues_after_its_last_product()
    {
        var down = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        var listing = new FakeSource(25) { Failures = { [2] = down } }.ToLister(pageSize: 10).ListAsync();
        await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        var rest = await new FakeSource(25).ToLister(pageSize: 10).ListAsync()
            .AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(["p20", "p21", "p22", "p23", "p24"], rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task A_resumed_listing_requests_only_the_rest_in_the_page_size_of_the_token()
    {
        var token = await TokenAsync(new ProductQuery { Take = 10, PageSize = 5 });
        var source = new FakeSource(25);

        await source.ToLister(pageSize: 100).ListAsync(new ProductQuery { PageSize = 50 }).AsPages(token).ToListAsync();

        Assert.Equal(
            [(10L, 5), (15L, 5), (20L, 5)],
            source.Requests.Select(static request => (request.Cursor!.Value.Position, request.PageSize)));
    }

    [Fact]
    public async Task A_token_of_another_registration_is_refused_with_the_name_of_that_registration()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        Assert.Contains(
            "it was made by the registration 'fake' (Fake)",
            RejectionOf(token, new FakeSource(25).ToLister("other").ListAsync()),
            StringComparison.Ordinal);
    }

    public static TheoryData<ProductQuery> OtherQueries =>
    [
        new ProductQuery { Name = "p1" },
        new ProductQuery { NameContains = "p1" },
        new ProductQuery { Ids = ["p1"] },
        new ProductQuery { Statuses = [ProductStatus.Active] },
        new ProductQuery { Tag = "x" },
        new ProductQuery { Category = "x" },
        new ProductQuery { CreatedFrom = DateTimeOffset.UnixEpoch },
        new ProductQuery { CreatedTo = DateTimeOffset.UnixEpoch },
        new ProductQuery { UpdatedFrom = DateTimeOffset.UnixEpoch },
        new ProductQuery { UpdatedTo = DateTimeOffset.UnixEpoch },
    ];

    [Theory]
    [MemberData(nameof(OtherQueries), DisableDiscoveryEnumeration = true)]
    public async Task A_token_of_another_query_is_refused(ProductQuery other)
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        Assert.Contains(
            "it was made by another query",
            RejectionOf(token, new FakeSource(25).ToLister().ListAsync(other)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_valid_when_the_query_has_the_same_ids_in_another_order()
    {
        var token = await TokenAsync(new ProductQuery { Ids = ["p1", "p2", "p3"], Take = 1 });

        var rest = await new FakeSource(25).ToLister().ListAsync(new ProductQuery { Ids = ["p3", "p1", "p2", "p1"] })
            .AsPages(token).ToListAsync();

        Assert.Equal(["p2", "p3"], rest.SelectMany(static page => page.Items).Ids());
    }

    [Fact]
    public async Task A_token_changed_at_any_position_is_refused()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var letter in "xyABwg0_-".Where(letter => letter != token[i]))
            {
                Assert.StartsWith(
                    "fake: the continuation token cannot be used: it ",
                    RejectionOf(token[..i] + letter + token[(i + 1)..], new FakeSource(25).ToLister().ListAsync()),
                    StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("AAAA")]
    [InlineData("한글")]
    [InlineData("====")]
    public void Text_that_is_not_a_token_is_refused(string token) =>
        Assert.Contains(
            "it is damaged", RejectionOf(token, new FakeSource(1).ToLister().ListAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task A_truncated_token_is_refused()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });

        for (var length = 0; length < token.Length; length++)
        {
            Assert.Contains(
                "it is damaged",
                RejectionOf(token[..length], new FakeSource(25).ToLister().ListAsync()),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_array_has_no_token_and_accepts_none()
    {
        var array = new FakeSource(25)
        {
            Next = static _ => null,
            Capabilities = new ProductCapabilities { IsPaged = false },
        };
        var listing = array.ToLister().ListAsync(new ProductQuery { Take = 3 });
        await listing.ToListAsync();

        Assert.Null(listing.Report.ContinuationToken);
        Assert.StartsWith(
            "fake: Fake responds with one array",
            RejectionOf("AAAA", array.ToLister().ListAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sorted_listing_has_no_token_and_accepts_none()
    {
        var query = new ProductQuery { Sort = new ProductSort(ProductSortKey.Name), Take = 3 };
        var listing = new FakeSource(25).ToLister().ListAsync(query);
        await listing.ToListAsync();

        Assert.Null(listing.Report.ContinuationToken);
        Assert.StartsWith(
            "fake: a sorted listing", RejectionOf("AAAA", new FakeSource(25).ToLister().ListAsync(query)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_vendors_page_token_is_part_of_the_continuation_token()
    {
        static SourceCursor? Named(SourceCursor next) => next with { Token = $"after {next.Position}" };
        var listing = new FakeSource(25) { Next = Named }.ToLister(pageSize: 10).ListAsync(new ProductQuery { Take = 10 });
        await listing.ToListAsync();
        var source = new FakeSource(25) { Next = Named };

        await source.ToLister().ListAsync().AsPages(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal(new SourceCursor(10, "after 10"), source.Requests[0].Cursor);
    }

    [Fact]
    public async Task A_list_shorter_than_the_position_of_the_token_is_reported_with_both_counts()
    {
        var token = await TokenAsync(new ProductQuery { Take = 23, PageSize = 10 });
        var listing = new FakeSource(5).ToLister().ListAsync();

        var rest = await listing.AsPages(token).ToListAsync();

        Assert.Empty(rest.SelectMany(static page => page.Items));
        Assert.Equal("Fake counts 5 products, but 23 came", listing.Report.Reason);
    }

    private static async Task<string> TokenAsync(ProductQuery query)
    {
        var listing = new FakeSource(25).ToLister().ListAsync(query);
        await listing.ToListAsync();
        return listing.Report.ContinuationToken!;
    }

    private static string RejectionOf(string token, ProductListing listing) =>
        Assert.Throws<ArgumentException>("continuationToken", () => listing.AsPages(token)).Message;

    [Fact]
    public async Task A_resumed_listing_that_fails_at_once_keeps_its_token()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        var down = new ProductClientException("down") { Code = ProductErrorCode.Unavailable };
        var listing = new FakeSource(25) { Failures = { [0] = down } }.ToLister().ListAsync();

        await Assert.ThrowsAsync<ProductClientException>(() => listing.AsProducts(token).ToListAsync());

        Assert.Equal(token, listing.Report.ContinuationToken);
    }

    [Fact]
    public async Task Products_after_a_token_are_counted_one_by_one()
    {
        var token = await TokenAsync(new ProductQuery { Take = 3 });
        var listing = new FakeSource(25).ToLister().ListAsync();
        await foreach (var product in listing.AsProducts(token))
        {
            if (product.Id == "p5")
            {
                break;
            }
        }

        var rest = await new FakeSource(25).ToLister().ListAsync().AsProducts(listing.Report.ContinuationToken).ToListAsync();

        Assert.Equal((3L, "p6"), (listing.Report.Products, rest[0].Id));
    }

    public static TheoryData<string, Func<byte[], byte[]>> Forgeries => new()
    {
        { "cut in the middle", static bytes => bytes[..20] },
        { "a page size of nothing", static bytes => [.. bytes[..^3], 0, .. bytes[^2..]] },
        { "a text longer than the token", static bytes => [bytes[0], 0x7F, .. bytes[2..]] },
    };

    [Theory]
    [MemberData(nameof(Forgeries), DisableDiscoveryEnumeration = true)]
    public async Task A_malformed_token_with_a_valid_checksum_is_refused(string what, Func<byte[], byte[]> forge)
    {
        var token = (await TokenAsync(new ProductQuery { Take = 3, PageSize = 5 })).Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(token.PadRight((token.Length + 3) / 4 * 4, '='))[..^8];
        var forged = forge(bytes);
        byte[] signed = [.. forged, .. System.Security.Cryptography.SHA256.HashData(forged)[..8]];

        var rejection = RejectionOf(
            Convert.ToBase64String(signed).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            new FakeSource(25).ToLister().ListAsync());

        Assert.True(rejection.StartsWith("fake: the continuation token cannot be used: it ", StringComparison.Ordinal), what);
    }
}
