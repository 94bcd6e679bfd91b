using System.Text.Json;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpModelTests
{
    [Fact]
    public void Documented_example_is_read_completely()
    {
        var list = Read(Resources.Seed("scp-products.json"));
        Assert.Equal(5, list.Count);
        Assert.Equal(1, list.CurrentPage);
        Assert.Equal(5, list.TotalCount);
        Assert.Equal(1, list.TotalPages);
        Assert.Equivalent(
            new ScpProduct
            {
                CreatedAt = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
                CreatedBy = "5cada9f6afa049418c4f18c0c4859202",
                DisplayName = "VPC",
                DisplayNameKo = "VPC",
                Kind = "PRODUCT",
                ModifiedAt = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
                ModifiedBy = "5cada9f6afa049418c4f18c0c4859202",
                ProductCategoryId = "NETWORKING",
                ProductCategoryName = "Networking",
                ProductId = "VPC",
            },
            Assert.Single(list.Products!),
            strict: true);
    }

    [Fact]
    public void Every_field_of_the_documented_example_has_a_property()
    {
        var list = Read(Resources.Seed("scp-products.json"));
        Assert.Null(list.AdditionalFields);
        Assert.All(list.Products!, static product => Assert.Null(product!.AdditionalFields));
    }

    [Fact]
    public void Time_without_an_offset_is_read_as_unspecified() => Assert.Equal(
        DateTimeKind.Unspecified, Product(Resources.Seed("scp-products.json")).CreatedAt!.Value.Kind);

    [Fact]
    public void Unknown_field_is_kept_at_every_level()
    {
        var list = Read("""{ "new": 1, "products": [ { "new": "2" } ] }""");
        Assert.Equal(1, list.AdditionalFields!["new"].GetInt32());
        Assert.Equal("2", list.Products![0]!.AdditionalFields!["new"].GetString());
    }

    [Fact]
    public void Undocumented_kind_is_kept() =>
        Assert.Equal("OTHER", Product("""{ "products": [ { "kind": "OTHER" } ] }""").Kind);

    private static ScpProduct Product(string json) => Assert.Single(Read(json).Products!)!;

    private static ScpProductList Read(string json) =>
        JsonSerializer.Deserialize(json, ScpJsonContext.Default.ScpProductList)!;
}
