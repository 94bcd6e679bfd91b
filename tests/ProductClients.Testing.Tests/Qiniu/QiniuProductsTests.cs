using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Qiniu;

public sealed class QiniuProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Response_with_only_the_examples_equals_the_vendors_page()
    {
        await using var qiniu = await StartAsync(productCount: 2);
        var (status, body) = await _client.TextAsync(Signed.Products(qiniu));
        Assert.Equal(200, status);
        var seed = JsonReading.Seed("QiniuSeed.json");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(seed), JsonElement.Parse(body)), body);
        Assert.All(qiniu.Products, product => Assert.Contains(product, seed, StringComparison.Ordinal));
        Assert.All(qiniu.Products, product => Assert.Contains(product, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_are_unique()
    {
        await using var qiniu = await StartAsync(productCount: 2000);
        var (_, body) = await _client.JsonAsync(Signed.Products(qiniu));
        Assert.Equal(2000, body.Texts("product_name").Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Documented_error_is_sent_byte_for_byte()
    {
        await using var qiniu = await StartAsync(productCount: 2);
        qiniu.FailNext(EmulatorFault.VendorError(622));
        var (status, body) = await _client.TextAsync(Signed.Products(qiniu));
        Assert.Equal(622, status);
        Assert.Equal("""{ "message" : "List Products Error", "code": "622"}""", body);
    }

    [Fact]
    public async Task Every_response_has_a_request_id()
    {
        await using var qiniu = await StartAsync(productCount: 2);
        using var response = await _client.SendAsync(
            new Outgoing("GET", qiniu.Endpoint, "/api/nothing"), TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Single(response.Headers.GetValues("X-Reqid"));
    }

    private static Task<QiniuEmulator> StartAsync(int productCount) => QiniuEmulator.StartAsync(
        options => (options.TimeProvider, options.ProductCount) = (new ManualTimeProvider(Signed.Noon), productCount),
        TestContext.Current.CancellationToken);
}
