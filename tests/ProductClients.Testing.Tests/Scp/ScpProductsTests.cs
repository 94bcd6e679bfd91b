using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Scp;

public sealed class ScpProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Response_with_only_the_example_has_the_product_of_the_vendors_page()
    {
        await using var scp = await StartAsync(options => options.ProductCount = 1);
        var (_, body) = await _client.TextAsync(Signed.Products(scp));
        var (seed, response) = (JsonElement.Parse(JsonReading.Seed("ScpSeed.json")), JsonElement.Parse(body));
        // The vendor's page shows one of five products, so the counts differ.
        Assert.True(JsonElement.DeepEquals(seed.GetProperty("products"), response.GetProperty("products")), body);
        Assert.Equal(
            seed.EnumerateObject().Select(property => property.Name),
            response.EnumerateObject().Select(property => property.Name));
        Assert.Contains(scp.Products[0], JsonReading.Seed("ScpSeed.json"), StringComparison.Ordinal);
        Assert.Contains(scp.Products[0], body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Pages_have_every_product_once(int pageBase)
    {
        await using var scp = await StartAsync(options => options.PageBase = pageBase);
        var ids = new List<string>();
        for (var page = pageBase; page < pageBase + 3; page++)
        {
            var (_, body) = await _client.JsonAsync(Signed.Products(scp, $"?limit=20&page={page}"));
            Assert.Equal(page, body.GetProperty("current_page").GetInt32());
            Assert.Equal(45, body.GetProperty("total_count").GetInt32());
            Assert.Equal(3, body.GetProperty("total_pages").GetInt32());
            Assert.Equal(body.GetProperty("products").GetArrayLength(), body.GetProperty("count").GetInt32());
            ids.AddRange(body.GetProperty("products").Texts("product_id"));
        }

        Assert.Equal(scp.Products.Parsed().Select(product => product.GetProperty("product_id").GetString()), ids);
    }

    [Fact]
    public async Task Request_without_a_page_gets_the_first_page()
    {
        await using var scp = await StartAsync();
        var (_, body) = await _client.JsonAsync(Signed.Products(scp));
        Assert.Equal(1, body.GetProperty("current_page").GetInt32());
        Assert.Equal(10, body.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("product_category_id")]
    [InlineData("product_id")]
    [InlineData("display_name")]
    [InlineData("display_name_ko")]
    [InlineData("kind")]
    public async Task Repeated_parameter_matches_any_of_its_values(string field)
    {
        await using var scp = await StartAsync();
        var values = scp.Products.Parsed().Select(product => product.GetProperty(field).GetString())
            .OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToArray();
        var query = string.Join('&', values.Select(value => $"{field}={Uri.EscapeDataString(value)}"));
        var found = (await ListAsync(scp, $"?limit=500&{query}")).Texts(field);
        Assert.Equivalent(values, found.Distinct(StringComparer.Ordinal), strict: true);
    }

    [Theory]
    [InlineData("created_at", "created_start_date", "created_end_date")]
    [InlineData("modified_at", "modified_start_date", "modified_end_date")]
    public async Task Date_bounds_are_inclusive_and_in_UTC_without_an_offset(string field, string start, string end)
    {
        await using var scp = await StartAsync();
        var times = (await ListAsync(scp, $"?limit=500&sort={field}:asc")).Texts(field);
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
        var found = (await ListAsync(scp, $"?limit=500&{start}={times[10]}&{end}={times[19]}Z")).Texts(field);
        Assert.Equal(10, found.Length);
        Assert.Contains(times[10], found);
        Assert.Contains(times[19], found);
    }

    [Fact]
    public async Task Sorting_takes_a_field_and_a_direction()
    {
        await using var scp = await StartAsync();
        var found = (await ListAsync(scp, "?limit=500&sort=product_id%3Adesc")).Texts("product_id");
        Assert.Equal(found.OrderDescending(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("page=0")]
    [InlineData("page=x")]
    [InlineData("sort=created_at")]
    [InlineData("sort=created_at:up")]
    [InlineData("sort=nothing:asc")]
    [InlineData("created_start_date=2024-01-01")]
    public async Task Invalid_parameter_gets_a_400_with_an_array_as_detail(string query)
    {
        await using var scp = await StartAsync();
        var (status, body) = await _client.JsonAsync(Signed.Products(scp, "?" + query));
        Assert.Equal(400, status);
        var error = body.GetProperty("errors")[0];
        Assert.StartsWith(query.Split('=')[0], error.GetProperty("detail")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(400, error.GetProperty("status").GetInt32());
    }

    private static Task<ScpEmulator> StartAsync(Action<ScpEmulatorOptions>? configure = null) => ScpEmulator.StartAsync(
        options =>
        {
            options.TimeProvider = new ManualTimeProvider(Signed.Noon);
            configure?.Invoke(options);
        },
        TestContext.Current.CancellationToken);

    private async Task<JsonElement> ListAsync(ScpEmulator scp, string query)
    {
        var (status, body) = await _client.JsonAsync(Signed.Products(scp, query));
        Assert.Equal(200, status);
        return body.GetProperty("products");
    }
}
