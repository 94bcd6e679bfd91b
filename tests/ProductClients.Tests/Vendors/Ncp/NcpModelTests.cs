using System.Text.Json;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpModelTests
{
    [Fact]
    public void Documented_syntax_is_read_completely()
    {
        var list = Read(Resources.Seed("ncp-syntax.json"));
        Assert.Equal(0, list.InitialCount);
        Assert.Equal(6, list.ProductPage!.Total);
        Assert.Equivalent(
            new NcpProduct
            {
                InvokeId = "invokeId",
                DomainCode = "domainCode",
                ProductId = "productId",
                IsPublished = true,
                Modifier = "modifier",
                Permission = "permission",
                ProductName = "productName",
                HasDeployedStage = true,
                SubscriptionCode = "PROTECTED",
                IsDeleted = true,
                ModTime = new DateTimeOffset(2000, 1, 23, 4, 56, 7, TimeSpan.Zero),
                TenantId = "tenantId",
                Disabled = true,
                ProductDescription = "productDescription",
                ActionName = "actionName",
            },
            Assert.Single(list.ProductPage.Content!),
            strict: true);
    }

    [Fact]
    public void Documented_example_is_read_completely()
    {
        var list = Read(Resources.Seed("ncp-example.json"));
        Assert.Equal(4, list.InitialCount);
        Assert.Equal(1, list.ProductPage!.Total);
        Assert.Equivalent(
            new NcpProduct
            {
                ProductId = "***ksk9***",
                InvokeId = "***ksk9***",
                TenantId = "***e230cebc1402ba89b148896951***",
                ProductName = "product",
                ProductDescription = "",
                IsPublished = false,
                SubscriptionCode = "PUBLIC",
                Modifier = "***d3020-5bb7-11ec-bfb8-246e96591***",
                DomainCode = "PUB",
                ZoneCode = "PUBLIC",
                HasDeployedStage = true,
            },
            Assert.Single(list.ProductPage.Content!),
            strict: true);
    }

    [Theory]
    [InlineData("ncp-syntax.json")]
    [InlineData("ncp-example.json")]
    public void Every_field_of_the_documented_example_has_a_property(string seed)
    {
        var list = Read(Resources.Seed(seed));
        Assert.Null(list.AdditionalFields);
        Assert.Null(list.ProductPage!.AdditionalFields);
        Assert.All(list.ProductPage.Content!, static product => Assert.Null(product!.AdditionalFields));
    }

    [Fact]
    public void Counts_have_64_bits()
    {
        var list = Read("""
            { "initialCount": 9223372036854775807, "productPage": { "total": 9223372036854775806, "content": [] } }
            """);
        Assert.Equal(long.MaxValue, list.InitialCount);
        Assert.Equal(long.MaxValue - 1, list.ProductPage!.Total);
    }

    [Fact]
    public void Offset_of_a_time_is_kept() => Assert.Equal(
        new DateTimeOffset(2000, 1, 23, 4, 56, 7, TimeSpan.FromHours(9)),
        Product("""{ "modTime": "2000-01-23T04:56:07.000+09:00" }""").ModTime);

    [Fact]
    public void Unknown_field_is_kept_at_every_level()
    {
        var list = Read("""{ "new": 1, "productPage": { "new": 2, "content": [ { "new": [ 3 ] } ] } }""");
        Assert.Equal(1, list.AdditionalFields!["new"].GetInt32());
        Assert.Equal(2, list.ProductPage!.AdditionalFields!["new"].GetInt32());
        Assert.Equal(3, list.ProductPage.Content![0]!.AdditionalFields!["new"][0].GetInt32());
    }

    [Fact]
    public void Undocumented_subscription_method_is_kept() =>
        Assert.Equal("PRIVATE", Product("""{ "subscriptionCode": "PRIVATE" }""").SubscriptionCode);

    private static NcpProduct Product(string json) =>
        Read($$"""{ "productPage": { "content": [ {{json}} ] } }""").ProductPage!.Content![0]!;

    private static NcpProductList Read(string json) =>
        JsonSerializer.Deserialize(json, NcpJsonContext.Default.NcpProductList)!;
}
