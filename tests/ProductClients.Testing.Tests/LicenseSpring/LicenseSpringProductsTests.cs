using System.Security.Cryptography;
using System.Text.Json;
using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.LicenseSpring;

public sealed class LicenseSpringProductsTests : IDisposable
{
    private readonly WireClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Response_with_only_the_example_equals_the_vendors_page()
    {
        await using var licenseSpring = await StartAsync(options => options.ProductCount = 1);
        var (status, body) = await _client.TextAsync(Signed.Products(licenseSpring));
        Assert.Equal(200, status);
        var seed = JsonReading.Seed("LicenseSpringSeed.json");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(seed), JsonElement.Parse(body)), body);
        Assert.Contains(licenseSpring.Products[0], seed, StringComparison.Ordinal);
        Assert.Contains(licenseSpring.Products[0], body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_is_one_array_with_every_product()
    {
        await using var licenseSpring = await StartAsync();
        var (_, body) = await _client.JsonAsync(Signed.Products(licenseSpring));
        Assert.Equal(
            licenseSpring.Products.Parsed().Select(product => product.GetProperty("id").GetInt64()),
            body.EnumerateArray().Select(product => product.GetProperty("id").GetInt64()));
        Assert.Equal(30, body.GetArrayLength());
    }

    [Fact]
    public async Task Generated_products_have_every_field_of_the_example()
    {
        await using var licenseSpring = await StartAsync();
        var products = licenseSpring.Products.Parsed();
        var example = products[0].EnumerateObject().Select(property => property.Name);
        var expected = example.ToHashSet(StringComparer.Ordinal);
        Assert.All(products, product => Assert.True(
            expected.SetEquals(product.EnumerateObject().Select(property => property.Name))));
    }

    [Fact]
    public async Task Signature_of_the_response_verifies_with_the_public_key()
    {
        await using var licenseSpring = await StartAsync(
            options => (options.SignResponses, options.ProductCount) = (true, 200));
        using var response = await _client.SendAsync(
            Signed.Products(licenseSpring), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var signature = Convert.FromBase64String(response.Headers.GetValues("LicenseSignature").Single());
        using var key = RSA.Create();
        key.ImportFromPem(licenseSpring.PublicKeyPem);
        Assert.True(key.VerifyData(body, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Response_is_not_signed_by_default()
    {
        await using var licenseSpring = await StartAsync();
        using var response = await _client.SendAsync(
            Signed.Products(licenseSpring), TestContext.Current.CancellationToken);
        Assert.False(response.Headers.Contains("LicenseSignature"));
    }

    [Fact]
    public async Task Unknown_route_gets_404()
    {
        await using var licenseSpring = await StartAsync();
        var (status, body) = await _client.JsonAsync(new Outgoing("GET", licenseSpring.Endpoint, "/api/v4/product"));
        Assert.Equal(404, status);
        Assert.Equal("not_found", body.GetProperty("code").GetString());
    }

    private static Task<LicenseSpringEmulator> StartAsync(Action<LicenseSpringEmulatorOptions>? configure = null) =>
        LicenseSpringEmulator.StartAsync(
            options =>
            {
                options.TimeProvider = new ManualTimeProvider(Signed.Noon);
                configure?.Invoke(options);
            },
            TestContext.Current.CancellationToken);
}
