using System.Text.Json;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpModelTests
{
    [Fact]
    public void The_example_of_the_page_is_read_whole()
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
    public void No_field_of_the_page_is_without_a_property()
    {
        var list = Read(Resources.Seed("scp-products.json"));
        Assert.Null(list.AdditionalFields);
        Assert.All(list.Products!, static product => Assert.Null(product!.AdditionalFields));
    }

    [Fact]
    public void A_time_without_an_offset_stays_without_one() => Assert.Equal(
        DateTimeKind.Unspecified, Product(Resources.Seed("scp-products.json")).CreatedAt!.Value.Kind);

    [Fact]
    public void An_unknown_field_is_kept_wherever_it_stands()
    {
        var list = Read("""{ "new": 1, "products": [ { "new": "2" } ] }""");
        Assert.Equal(1, list.AdditionalFields!["new"].GetInt32());
        Assert.Equal("2", list.Products![0]!.AdditionalFields!["new"].GetString());
    }

    [Fact]
    public void A_kind_the_page_does_not_show_is_kept_as_it_is() =>
        Assert.Equal("OTHER", Product("""{ "products": [ { "kind": "OTHER" } ] }""").Kind);

    private static ScpProduct Product(string json) => Assert.Single(Read(json).Products!)!;

    private static ScpProductList Read(string json) =>
        JsonSerializer.Deserialize(json, ScpJsonContext.Default.ScpProductList)!;
}
