using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Products;

public sealed class ManyProductsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_thousand_products_are_streamed(bool qiniu)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using VendorEmulator vendor = qiniu
            ? await QiniuEmulator.StartAsync(Large, cancellationToken)
            : await LicenseSpringEmulator.StartAsync(Large, cancellationToken);
        using var client = new WireClient();
        using var response = await client.SendAsync(Signed.Products(vendor), cancellationToken);
        Assert.Null(response.Content.Headers.ContentLength);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);

        // The first products arrive before the last product is written.
        var products = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(
            stream, cancellationToken: cancellationToken);
        var count = 0;
        await foreach (var product in products)
        {
            Assert.Equal(JsonValueKind.Object, product.ValueKind);
            if (++count == 1000)
                break;
        }

        Assert.Equal(1000, count);
        Assert.Equal(200_000, vendor.Products.Count);
    }

    [Fact]
    public async Task Last_page_of_two_hundred_thousand_products_is_sent()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var huawei = await HuaweiEmulator.StartAsync(Large, cancellationToken);
        using var client = new WireClient();
        var (_, body) = await client.JsonAsync(Signed.Products(huawei, "?offset=199990&limit=50"));
        Assert.Equal(10, body.GetProperty("products").GetArrayLength());
    }

    private static void Large(VendorEmulatorOptions options)
    {
        options.ProductCount = 200_000;
        options.TimeProvider = new ManualTimeProvider(Signed.Noon);
    }
}
