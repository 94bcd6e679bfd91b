using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the fingerprint of a query, and of the stored places of a page.</summary>
public sealed class QueryIdentityTests
{
    private static readonly QueryIdentity Identity = IdentityOf(new ProductQuery());

    public static TheoryData<ProductQuery> OtherQueries =>
    [
        new ProductQuery { Name = "a" },
        new ProductQuery { PageSize = 7 },
        new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) },
        new ProductQuery { Sort = new ProductSort(ProductSortKey.Name, Descending: true) },
    ];

    public static TheoryData<string, Func<Task<List<ProductPage>>>> Listings => new()
    {
        { "pages of all products, the last without an end", PagesAsync },
        { "pages with duplicates", DuplicatePagesAsync },
        { "pages without a total", PagesWithoutTotalAsync },
    };

    public static TheoryData<ProductQuery, ProductQuery> AlmostSameQueries => new()
    {
        { new ProductQuery { NameContains = "\uD83D" }, new ProductQuery { NameContains = "\uD83C" } },
        { new ProductQuery { NameContains = "\uD83D" }, new ProductQuery { NameContains = "\uFFFD" } },
        { new ProductQuery { Ids = ["a\uDE00"] }, new ProductQuery { Ids = ["a\uDE01"] } },
        { new ProductQuery { Ids = ["a", "b"] }, new ProductQuery { Ids = ["ab"] } },
        { new ProductQuery { Name = "a" }, new ProductQuery { NameContains = "a" } },
        { new ProductQuery { Tag = "" }, new ProductQuery() },
    };

    [Theory]
    [MemberData(nameof(AlmostSameQueries), DisableDiscoveryEnumeration = true)]
    public void Queries_with_other_values_have_other_fingerprints(ProductQuery one, ProductQuery other) =>
        Assert.NotEqual(IdentityOf(one).Fingerprint, IdentityOf(other).Fingerprint);

    [Theory]
    [MemberData(nameof(OtherQueries), DisableDiscoveryEnumeration = true)]
    public void Fingerprint_depends_on_the_filters_the_sort_and_the_page_size(ProductQuery other)
    {
        Assert.Matches("^[0-9A-F]{32}$", Identity.Fingerprint);
        Assert.NotEqual(Identity.Fingerprint, IdentityOf(other).Fingerprint);
    }

    [Fact]
    public void Fingerprint_does_not_depend_on_Take_and_CacheMode() => Assert.Equal(
        Identity.Fingerprint,
        IdentityOf(new ProductQuery { Take = 3, CacheMode = CacheMode.Refresh }).Fingerprint);

    [Fact]
    public void Text_of_an_identity_is_its_fingerprint() => Assert.Equal(Identity.Fingerprint, Identity.ToString());

    [Theory]
    [MemberData(nameof(Listings), DisableDiscoveryEnumeration = true)]
    public async Task Restored_page_has_the_token_of_each_product(string name, Func<Task<List<ProductPage>>> list)
    {
        foreach (var page in await list())
        {
            var restored = Identity.Restore(new ProductPage(page.Items), QueryIdentity.PlacesOf(page));

            Assert.All(Enumerable.Range(1, page.Items.Count), count =>
                Assert.True(page.TokenAfter(count) == restored.TokenAfter(count), $"{name}: {count}"));
            Assert.Equal(page.ContinuationToken, restored.ContinuationToken);
        }
    }

    [Theory]
    [MemberData(nameof(Listings), DisableDiscoveryEnumeration = true)]
    public async Task Restored_page_with_fewer_products_continues_after_the_last_of_them(
        string name, Func<Task<List<ProductPage>>> list)
    {
        foreach (var page in await list())
        {
            for (var count = 1; count < page.Items.Count; count++)
            {
                var restored = Identity.Restore(
                    new ProductPage([.. page.Items.Take(count)]), QueryIdentity.PlacesOf(page));

                Assert.True(page.TokenAfter(count) == restored.ContinuationToken, $"{name}: {count}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task Places_of_a_page_with_other_products_are_refused(int products)
    {
        var places = QueryIdentity.PlacesOf((await PagesAsync())[0]);

        var error = Assert.Throws<FormatException>(() => Identity.Restore(
            new ProductPage([.. Enumerable.Repeat(TestProduct.Create("a"), products)]), places));

        Assert.Equal(
            $"the places are those of 3 products, and the page has {products}", error.InnerException!.Message);
    }

    [Fact]
    public void Places_that_are_not_possible_are_refused()
    {
        var possible = new ListingPlace(new SourceCursor(1), Skip: 0, Received: 0, PageSize: 10, Total: null);
        (ListingPlace Start, List<(int, int)>? Marks, ListingPlace? End)[] cases =
        [
            (possible with { Skip = -1 }, null, null),
            (possible with { Received = -1 }, null, null),
            (possible with { PageSize = 0 }, null, null),
            (possible with { PageSize = 10_001 }, null, null),
            (possible with { Cursor = new SourceCursor(-1) }, null, null),
            (possible, [(0, 0)], null),
            (possible, [(1, -1)], null),
            (possible, [(1, 1)], possible with { Skip = -1 }),
        ];
        Assert.All(cases, @case =>
        {
            var places = new PagePlaces(null!, @case.Start, count: 1, @case.Marks) { End = @case.End };
            var page = new ProductPage(places, [TestProduct.Create("a")], totalCount: null, requestId: null);

            var error = Assert.Throws<FormatException>(
                () => Identity.Restore(new ProductPage(page.Items), QueryIdentity.PlacesOf(page)));

            Assert.Equal("a place is not possible", error.InnerException!.Message);
        });
    }

    [Theory]
    [MemberData(nameof(Listings), DisableDiscoveryEnumeration = true)]
    public async Task Restored_page_can_be_stored_again(string name, Func<Task<List<ProductPage>>> list)
    {
        foreach (var page in await list())
        {
            for (var count = 1; count <= page.Items.Count; count++)
            {
                var items = new ProductPage([.. page.Items.Take(count)]);
                var once = Identity.Restore(items, QueryIdentity.PlacesOf(page));
                var twice = Identity.Restore(items, QueryIdentity.PlacesOf(once));

                Assert.True(once.ContinuationToken == twice.ContinuationToken, $"{name}: {count}");
                Assert.True(once.TokenAfter(1) == twice.TokenAfter(1), $"{name}: {count}");
            }
        }
    }

    [Fact]
    public async Task Listing_continues_from_the_token_of_a_restored_page()
    {
        var page = (await PagesAsync())[0];
        var restored = Identity.Restore(new ProductPage(page.Items), QueryIdentity.PlacesOf(page));

        var rest = await new FakeSource(5).ToLister().ListAsync().AsProducts(restored.ContinuationToken).ToListAsync();

        Assert.Equal(["p3", "p4"], rest.Ids());
    }

    [Fact]
    public async Task Restored_page_keeps_its_products_total_and_request_id()
    {
        var places = QueryIdentity.PlacesOf((await PagesAsync())[0]);
        var stored = new ProductPage([TestProduct.Create("a")], totalCount: 7, requestId: "r1");

        var restored = Identity.Restore(stored, places);

        Assert.Same(stored.Items, restored.Items);
        Assert.Equal((7L, "r1"), (restored.TotalCount, restored.RequestId));
    }

    [Fact]
    public async Task Page_of_an_array_has_no_places()
    {
        var page = Assert.Single(await new FakeStream(2).ToLister().ListAsync().AsPages().ToListAsync());

        Assert.Null(QueryIdentity.PlacesOf(page));
    }

    [Fact]
    public void Page_without_places_is_restored_unchanged()
    {
        var page = new ProductPage([TestProduct.Create("a")], "token");

        Assert.Same(page, Identity.Restore(page, places: null));
    }

    [Fact]
    public async Task Places_that_are_cut_at_any_byte_are_refused()
    {
        var page = (await DuplicatePagesAsync())[0];
        var bytes = Convert.FromBase64String(QueryIdentity.PlacesOf(page)!);

        Assert.All(Enumerable.Range(0, bytes.Length), length =>
        {
            var error = Assert.Throws<FormatException>(() => Identity.Restore(
                new ProductPage(page.Items), Convert.ToBase64String(bytes, 0, length)));
            Assert.Equal("The places of the page cannot be read.", error.Message);
            Assert.IsAssignableFrom<IOException>(error.InnerException);
        });
    }

    [Fact]
    public void Places_that_are_not_base64_are_refused() =>
        Assert.Throws<FormatException>(() => Identity.Restore(new ProductPage([]), "not base64"));

    [Fact]
    public void Page_that_is_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("page", () => QueryIdentity.PlacesOf(null!));
        Assert.Throws<ArgumentNullException>("stored", () => Identity.Restore(null!, places: null));
    }

    private static QueryIdentity IdentityOf(ProductQuery query) =>
        new ListingIdentity("fake", new FakeSource(1), account: null).Identify(query);

    // A page of three products with a next page, and the last page of two.
    private static Task<List<ProductPage>> PagesAsync() =>
        new FakeSource(5).ToLister(pageSize: 3).ListAsync().AsPages().ToListAsync();

    private static Task<List<ProductPage>> PagesWithoutTotalAsync() =>
        new FakeSource(5) { Total = null }.ToLister(pageSize: 3).ListAsync().AsPages().ToListAsync();

    // A page that begins with a duplicate and has one in its middle, before another page and at the end.
    private static async Task<List<ProductPage>> DuplicatePagesAsync()
    {
        SourcePage first = PageOf(1, "a", "b");
        SourcePage second = PageOf(2, "a", "c", "b", "d", "e");
        var going = new ResponseSource(first, second, PageOf(null, "f")).ToLister().ListAsync();
        var ending = new ResponseSource(first, second with { Next = null }).ToLister().ListAsync();
        return
        [
            (await going.AsPages().ToListAsync())[1],
            (await ending.AsPages().ToListAsync())[1],
        ];

        static SourcePage PageOf(int? next, params string[] ids) =>
            new([.. ids.Select(static id => TestProduct.Create(id))])
            {
                Next = next is { } position ? new SourceCursor(position, "next") : null,
                Total = 9,
            };
    }
}
