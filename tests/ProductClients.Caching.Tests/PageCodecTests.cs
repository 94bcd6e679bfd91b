using System.Text.Json;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>The stored form of a page.</summary>
public sealed class PageCodecTests
{
    [Fact]
    public async Task Every_property_of_a_product_is_stored()
    {
        var product = new Product
        {
            Registration = "another",
            Vendor = "Another",
            Id = "1",
            Name = "한글 \"name\"",
            DisplayName = "display",
            Description = "description",
            Status = ProductStatus.Degraded,
            RawStatus = "raw",
            Category = "category",
            Tags = ["a", "b"],
            CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)),
            UpdatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
            Native = JsonDocument.Parse("""{"a":[1,null]}""").RootElement,
        };
        await using var app = new CachedShop();
        var identity = app.Lister.GetService<ListingIdentity>()!.Identify(new ProductQuery());
        var codec = new PageCodec(app.Lister, identity, model: null);

        var bytes = codec.Write(new ProductPage([product], null, 7, "r-1"), new ListingReport());
        var read = codec.Read(bytes, most: 10).Page;

        Assert.All(
            typeof(Product).GetProperties(),
            property => Assert.NotEqual(
                property.GetValue(new Product { Id = "", Name = "" }), property.GetValue(product)));
        Assert.Equal(
            JsonSerializer.Serialize(product, ProductClientsJson.Product),
            JsonSerializer.Serialize(Assert.Single(read.Items), ProductClientsJson.Product));
        Assert.Equal(product.CreatedAt?.Offset, read.Items[0].CreatedAt?.Offset);
        Assert.Equal((7, "r-1"), (read.TotalCount, read.RequestId));
    }
}
