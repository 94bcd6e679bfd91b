using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Ncp;

public sealed class NcpProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_catalogue_of_the_example_alone_responses_the_seed_page()
    {
        await using var ncp = await StartAsync(options => (options.ProductCount, options.InitialCount) = (1, 4));
        // The seed page's own request.
        const string Query = "?hasDeployedStage=true&isPublished=false&subscriptionCode=PUBLIC";
        var (_, body) = await _client.TextAsync(Signed.Products(ncp, Query));
        var seed = JsonReading.Seed("NcpSeed.json");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(seed), JsonElement.Parse(body)), body);
        Assert.Contains(ncp.Products[0], seed, StringComparison.Ordinal);
        Assert.Contains(ncp.Products[0], body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offset_and_limit_walk_through_every_product_once()
    {
        await using var ncp = await StartAsync();
        var ids = new List<string>();
        for (var offset = 0; offset < 85; offset += 30)
            ids.AddRange((await ListAsync(ncp, $"?offset={offset}&limit=30")).Texts("productId"));
        Assert.Equal(ncp.Products.Parsed().Select(product => product.GetProperty("productId").GetString()), ids);
    }

    [Fact]
    public async Task The_largest_documented_limit_and_offset_are_taken()
    {
        await using var ncp = await StartAsync();
        Assert.Equal(85, (await ListAsync(ncp, "?limit=9223372036854775807")).GetArrayLength());
        Assert.Equal(0, (await ListAsync(ncp, "?offset=9223372036854775807")).GetArrayLength());
    }

    [Fact]
    public async Task The_total_counts_what_was_found_and_the_initial_count_everything()
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
    public async Task A_flag_filters(string query, string field, bool expected)
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
    public async Task The_subscription_code_filters(string code)
    {
        await using var ncp = await StartAsync();
        var found = (await ListAsync(ncp, $"?limit=500&subscriptionCode={code}")).Texts("subscriptionCode");
        Assert.NotEmpty(found);
        Assert.All(found, own => Assert.Equal(code, own));
    }

    [Fact]
    public async Task The_name_is_compared_whole_unless_told_otherwise()
    {
        await using var exact = await StartAsync();
        await using var part = await StartAsync(options => options.ProductNameMatchesPart = true);
        Assert.Equal(0, (await ListAsync(exact, "?productName=legal")).GetArrayLength());
        Assert.NotEqual(0, (await ListAsync(part, "?productName=legal")).GetArrayLength());
    }

    [Fact]
    public async Task Products_related_to_a_usage_plan_are_left_out()
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
    public async Task An_invalid_parameter_is_the_gateways_100(string query)
    {
        await using var ncp = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(ncp, "?" + query));
        Assert.Equal(400, status);
        Assert.Equal("100", body.GetProperty("error").GetProperty("errorCode").GetString());
    }

    [Fact]
    public async Task A_name_has_at_most_100_characters()
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
