using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Ncp;

public sealed class NcpProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Response_with_only_the_example_equals_the_vendors_page()
    {
        await using var ncp = await StartAsync(options => (options.ProductCount, options.InitialCount) = (1, 4));
        // The example request of the vendor's page.
        const string Query = "?hasDeployedStage=true&isPublished=false&subscriptionCode=PUBLIC";
        var (_, body) = await _client.TextAsync(Signed.Products(ncp, Query));
        var seed = JsonReading.Seed("NcpSeed.json");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(seed), JsonElement.Parse(body)), body);
        Assert.Contains(ncp.Products[0], seed, StringComparison.Ordinal);
        Assert.Contains(ncp.Products[0], body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_by_offset_and_limit_have_every_product_once()
    {
        await using var ncp = await StartAsync();
        var ids = new List<string>();
        for (var offset = 0; offset < 85; offset += 30)
            ids.AddRange((await ListAsync(ncp, $"?offset={offset}&limit=30")).Texts("productId"));
        Assert.Equal(ncp.Products.Parsed().Select(product => product.GetProperty("productId").GetString()), ids);
    }

    [Fact]
    public async Task Largest_documented_limit_and_offset_are_accepted()
    {
        await using var ncp = await StartAsync();
        Assert.Equal(85, (await ListAsync(ncp, "?limit=9223372036854775807")).GetArrayLength());
        Assert.Equal(0, (await ListAsync(ncp, "?offset=9223372036854775807")).GetArrayLength());
    }

    [Fact]
    public async Task Total_counts_matching_products_and_initial_count_all_products()
    {
        await using var ncp = await StartAsync();
        var (_, body) = await _client.JsonAsync(Signed.Products(ncp, "?limit=1&productName=100%25%20legal%3F"));
        Assert.Equal(1, body.GetProperty("productPage").GetProperty("total").GetInt64());
        Assert.Equal(85, body.GetProperty("initialCount").GetInt64());
    }

    [Theory]
    [InlineData("isPublished=true", "isPublished", true)]
    [InlineData("isPublished=false", "isPublished", false)]
    [InlineData("hasDeployedStage=true", "hasDeployedStage", true)]
    [InlineData("hasDeployedStage=false", "hasDeployedStage", false)]
    public async Task Boolean_parameter_filters_products(string query, string field, bool expected)
    {
        await using var ncp = await StartAsync();
        var found = await ListAsync(ncp, $"?limit=500&{query}");
        Assert.Equal(
            ncp.Products.Parsed().Count(product => product.GetProperty(field).GetBoolean() == expected),
            found.GetArrayLength());
        Assert.All(found.EnumerateArray(), product => Assert.Equal(expected, product.GetProperty(field).GetBoolean()));
    }

    [Theory]
    [InlineData("PUBLIC")]
    [InlineData("PROTECTED")]
    public async Task Subscription_code_filters_products(string code)
    {
        await using var ncp = await StartAsync();
        var found = (await ListAsync(ncp, $"?limit=500&subscriptionCode={code}")).Texts("subscriptionCode");
        Assert.NotEmpty(found);
        Assert.All(found, own => Assert.Equal(code, own));
    }

    [Fact]
    public async Task Name_must_be_equal_unless_ProductNameMatchesPart_is_set()
    {
        await using var exact = await StartAsync();
        await using var part = await StartAsync(options => options.ProductNameMatchesPart = true);
        Assert.Equal(0, (await ListAsync(exact, "?productName=legal")).GetArrayLength());
        Assert.NotEqual(0, (await ListAsync(part, "?productName=legal")).GetArrayLength());
    }

    [Fact]
    public async Task Products_related_to_a_usage_plan_are_excluded()
    {
        var related = new List<string>();
        await using var ncp = await StartAsync(options => options.UsagePlans["plan"] = related);
        related.Add(ncp.Products.Parsed()[3].GetProperty("productId").GetString()!);
        var found = (await ListAsync(ncp, "?limit=500&hasStageNotAssociatedWithUsagePlanId=plan")).Texts("productId");
        Assert.Equal(84, found.Length);
        Assert.DoesNotContain(related[0], found);
        Assert.Equal(85, (await ListAsync(ncp, "?limit=500&hasStageNotAssociatedWithUsagePlanId=x")).GetArrayLength());
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=9223372036854775808")]
    [InlineData("offset=-1")]
    [InlineData("isPublished=True")]
    [InlineData("hasDeployedStage=1")]
    [InlineData("subscriptionCode=public")]
    public async Task Invalid_parameter_gets_error_100(string query)
    {
        await using var ncp = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(ncp, "?" + query));
        Assert.Equal(400, status);
        Assert.Equal("100", body.GetProperty("error").GetProperty("errorCode").GetString());
    }

    [Fact]
    public async Task Name_longer_than_100_characters_is_rejected()
    {
        await using var ncp = await StartAsync();
        var longest = "?productName=" + new string('n', 100);
        Assert.Equal(200, (await _client.TextAsync(Signed.Products(ncp, longest))).Status);
        Assert.Equal(400, (await _client.TextAsync(Signed.Products(ncp, longest + "n"))).Status);
    }

    private static Task<NcpEmulator> StartAsync(Action<NcpEmulatorOptions>? configure = null) => NcpEmulator.StartAsync(
        options =>
        {
            options.TimeProvider = new ManualTimeProvider(Signed.Noon);
            configure?.Invoke(options);
        },
        TestContext.Current.CancellationToken);

    private async Task<JsonElement> ListAsync(NcpEmulator ncp, string query)
    {
        var (status, body) = await _client.JsonAsync(Signed.Products(ncp, query));
        Assert.Equal(200, status);
        return body.GetProperty("productPage").GetProperty("content");
    }
}
