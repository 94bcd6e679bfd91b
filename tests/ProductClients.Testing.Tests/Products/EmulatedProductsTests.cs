using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Products;

public sealed class EmulatedProductsTests : IAsyncLifetime
{
    private readonly WireClient _client = new();
    private NcpEmulator _ncp = null!;

    public async ValueTask InitializeAsync() => _ncp = await NcpEmulator.StartAsync(
        options => (options.TimeProvider, options.ProductCount) = (new ManualTimeProvider(Signed.Noon), 3),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _ncp.DisposeAsync();
    }

    [Fact]
    public async Task Added_product_is_sent_byte_for_byte()
    {
        const string Odd = "{ \"productId\" :\t\"x\",\n  \"productName\": \"\\uD55C\", \"unknown\": [1.50, 1e3] }";
        _ncp.Products.Add(Odd);
        Assert.Contains(Odd, (await _client.TextAsync(Signed.Products(_ncp))).Body, StringComparison.Ordinal);
        Assert.Equal(Odd, _ncp.Products[3]);
    }

    [Fact]
    public async Task Changes_are_visible_in_the_next_response()
    {
        _ncp.Products.Insert(0, """{"productId":"first"}""");
        _ncp.Products.Replace(1, """{"productId":"second"}""");
        _ncp.Products.RemoveAt(2);
        var removed = _ncp.Products.RemoveWhere(product => product.GetProperty("productId").GetString()!.Length == 10);
        Assert.Equal(1, removed);
        Assert.Equal(["first", "second"], await IdsAsync());
        _ncp.Products.Clear();
        Assert.Empty(await IdsAsync());
        _ncp.Products.AddGenerated(2);
        Assert.Equal(2, (await IdsAsync()).Length);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    public void Add_throws_when_the_text_is_not_one_JSON_object(string json) =>
        Assert.Throws<ArgumentException>(() => _ncp.Products.Add(json));

    [Fact]
    public void Position_outside_the_list_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.Products[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.Products[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.Products.Replace(3, "{}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => _ncp.Products.AddGenerated(-1));
    }

    [Fact]
    public async Task Same_seed_gives_the_same_products()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var first = await VendorEmulators.StartAsync(cancellationToken: cancellationToken);
        await using var second = await VendorEmulators.StartAsync(cancellationToken: cancellationToken);
        await using var other = await VendorEmulators.StartAsync(
            options =>
            {
                foreach (var vendor in options.All)
                    vendor.Seed = 2;
            },
            cancellationToken);
        for (var i = 0; i < first.Count; i++)
        {
            Assert.Equal(first[i].Products.ToArray(), second[i].Products.ToArray());
            Assert.NotEqual(first[i].Products.ToArray(), other[i].Products.ToArray());
        }
    }

    [Fact]
    public async Task Products_of_every_vendor_have_the_awkward_names()
    {
        await using var vendors = await VendorEmulators.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        foreach (var vendor in vendors)
        {
            var text = string.Concat(vendor.Products);
            foreach (var name in (string[])["한글 이름", "a+b &c=d", "100% legal?", "x/y;z"])
                Assert.Contains($"\"{name}\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Products_can_be_changed_and_read_concurrently()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await Parallel.ForEachAsync(Enumerable.Range(0, 64), cancellationToken, async (i, _) =>
        {
            _ncp.Products.Add($$"""{"productId":"{{i}}"}""");
            Assert.Equal(200, (await _client.TextAsync(Signed.Products(_ncp, "?limit=1000"))).Status);
        });
        Assert.Equal(67, _ncp.Products.Count);
    }

    private async Task<string[]> IdsAsync()
    {
        var (_, body) = await _client.JsonAsync(Signed.Products(_ncp));
        return body.GetProperty("productPage").GetProperty("content").Texts("productId");
    }
}
