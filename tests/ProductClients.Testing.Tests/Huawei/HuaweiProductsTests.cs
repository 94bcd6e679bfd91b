using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Huawei;

public sealed class HuaweiProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Response_with_only_the_example_equals_the_vendors_page()
    {
        await using var huawei = await StartAsync(options => options.ProductCount = 1);
        var (status, body) = await _client.TextAsync(Signed.Products(huawei));
        Assert.Equal(200, status);
        var seed = JsonReading.Seed("HuaweiSeed.json");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(seed), JsonElement.Parse(body)), body);
        Assert.Contains(huawei.Products[0], seed, StringComparison.Ordinal);
        Assert.Contains(huawei.Products[0], body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_by_offset_and_limit_have_every_product_once()
    {
        await using var huawei = await StartAsync();
        var ids = new List<string>();
        for (var offset = 0; offset < 120; offset += 50)
        {
            var (_, body) = await _client.JsonAsync(Signed.Products(huawei, $"?offset={offset}&limit=50"));
            Assert.Equal(120, body.GetProperty("count").GetInt32());
            ids.AddRange(body.GetProperty("products").Texts("product_id"));
        }

        Assert.Equal(huawei.Products.Parsed().Select(product => product.GetProperty("product_id").GetString()), ids);
        Assert.Equal(120, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("?limit=7", 7)]
    [InlineData("?limit=100", 25)]
    [InlineData("?limit=20&offset=110", 10)]
    [InlineData("?offset=120", 0)]
    [InlineData("?offset=2147483647", 0)]
    public async Task Page_size_is_the_limit_up_to_PageCap(string query, int expected)
    {
        await using var huawei = await StartAsync(options => options.PageCap = 25);
        Assert.Equal(expected, (await ListAsync(huawei, query)).GetArrayLength());
    }

    [Theory]
    [InlineData("name=%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84", "한글 이름")]
    [InlineData("name=a%2Bb%20%26c%3Dd", "a+b &c=d")]
    [InlineData("name=100%25%20legal%3F", "100% legal?")]
    [InlineData("name=x%2Fy%3Bz", "x/y;z")]
    [InlineData("name=MEETING", "Meeting")]
    public async Task Name_parameter_matches_a_part_of_the_name(string query, string expected)
    {
        await using var huawei = await StartAsync();
        var names = (await ListAsync(huawei, $"?limit=500&{query}")).Texts("name");
        Assert.Contains(expected, names);
        Assert.All(names, name => Assert.Contains(expected, name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Name_search_can_be_case_sensitive()
    {
        await using var huawei = await StartAsync(options => options.CaseSensitiveSearch = true);
        Assert.Equal(0, (await ListAsync(huawei, "?name=MEETING")).GetArrayLength());
    }

    [Fact]
    public async Task Tag_parameter_matches_a_part_of_a_tag()
    {
        await using var huawei = await StartAsync();
        var found = await ListAsync(huawei, "?limit=500&tag=a%26");
        Assert.NotEqual(0, found.GetArrayLength());
        Assert.All(found.EnumerateArray(), product => Assert.Contains(
            "a&b", product.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())));
    }

    [Fact]
    public async Task State_parameter_accepts_a_comma_separated_list()
    {
        await using var huawei = await StartAsync();
        var states = (await ListAsync(huawei, "?limit=500&state=BLOCK%2CDELETED")).Texts("state");
        Assert.Equal(["BLOCK", "DELETED"], states.Distinct().Order(StringComparer.Ordinal));
        var expected = huawei.Products.Parsed().Count(product =>
            product.GetProperty("state").GetString() is "BLOCK" or "DELETED");
        Assert.Equal(expected, states.Length);
    }

    [Fact]
    public async Task Creation_bounds_are_inclusive()
    {
        await using var huawei = await StartAsync();
        var times = (await ListAsync(huawei, "?limit=500&sort_key=create_time")).Texts("create_time");
        var (since, until) = (times[20], times[30]);
        var query = $"?limit=500&create_since={Uri.EscapeDataString(since)}&create_until={Uri.EscapeDataString(until)}";
        var found = (await ListAsync(huawei, query)).Texts("create_time");
        Assert.Equal(11, found.Length);
        Assert.Contains(since, found);
        Assert.Contains(until, found);
    }

    [Fact]
    public async Task Sorting_is_ascending_by_default()
    {
        await using var huawei = await StartAsync();
        var ascending = (await ListAsync(huawei, "?limit=500&sort_key=create_time")).Texts("create_time");
        Assert.Equal(ascending.Order(StringComparer.Ordinal), ascending);
        var reversed = await ListAsync(huawei, "?limit=500&sort_key=create_time&sort_dir=desc");
        var descending = reversed.Texts("create_time");
        Assert.Equal(descending.OrderDescending(StringComparer.Ordinal), descending);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=x")]
    [InlineData("limit=2147483648")]
    [InlineData("offset=-1")]
    [InlineData("sort_key=name")]
    [InlineData("sort_dir=up")]
    [InlineData("create_since=yesterday")]
    [InlineData("create_until=2024-13-01T00:00:00Z")]
    public async Task Invalid_parameter_gets_the_400_of_the_vendors_page(string query)
    {
        await using var huawei = await StartAsync();
        var (status, body) = await _client.TextAsync(Signed.Products(huawei, "?" + query));
        Assert.Equal(400, status);
        Assert.Equal("""{"error_code":"MSS.00000003","error_msg":"Invalid parameter"}""", body);
        Assert.StartsWith(query.Split('=')[0], huawei.Requests[0].Rejection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Products_have_every_documented_state_and_an_undocumented_one()
    {
        await using var huawei = await StartAsync();
        var states = huawei.Products.Parsed().Select(product => product.GetProperty("state").GetString()).Distinct();
        string[] expected = ["ACTIVED", "UNACTIVED", "BLOCK", "DELETED", "CREATING", "REVIEWING"];
        Assert.Equivalent(expected, states, strict: true);
    }

    [Fact]
    public async Task Every_response_has_a_request_id()
    {
        await using var huawei = await StartAsync();
        using var response = await _client.SendAsync(Signed.Products(huawei), TestContext.Current.CancellationToken);
        Assert.Equal(32, response.Headers.GetValues("X-Request-Id").Single().Length);
    }

    private static Task<HuaweiEmulator> StartAsync(Action<HuaweiEmulatorOptions>? configure = null) =>
        HuaweiEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = new ManualTimeProvider(Signed.Noon);
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);

    private async Task<JsonElement> ListAsync(HuaweiEmulator huawei, string query)
    {
        var (status, body) = await _client.JsonAsync(Signed.Products(huawei, query));
        Assert.Equal(200, status);
        return body.GetProperty("products");
    }
}
