using System.Text.Json;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiModelTests
{
    // Every field of tables 5 to 9 of the vendor's documentation.
    private const string EveryField = """
        {
          "count": 2147483647,
          "products": [ {
            "product_id": "p1", "name": "n1", "description": "d1", "tags": [ "t1", "t2" ],
            "cover": { "asset_id": "a1", "cover_url": "https://c/1", "thumbnail_url": "https://t/1" },
            "text_list": [ { "title": "T", "text": "X" } ],
            "asset_list": [ {
              "asset_id": "a2", "asset_type": "VIDEO", "order": 3, "asset_name": "an", "asset_state": "as",
              "cover_url": "https://c/2", "thumbnail_url": "https://t/2", "main_url": "https://m/2"
            } ],
            "create_time": "2020-07-30T10:43:17Z", "update_time": "2020-07-31T10:43:17.123456Z", "state": "BLOCK"
          } ]
        }
        """;

    [Fact]
    public void Documented_example_is_read_completely()
    {
        var list = Read(Resources.Seed("huawei-products.json"));
        var product = Assert.Single(list.Products!)!;
        Assert.Equal(1, list.Count);
        Assert.Equal("24bad716-87b1-45e5-8912-6102f7693265", product.ProductId);
        Assert.Equal("Meeting", product.Name);
        Assert.Equal("Meeting", product.Description);
        Assert.Equal("Huawei", Assert.Single(product.Tags!));
        Assert.Equal(new DateTimeOffset(2021, 9, 30, 10, 43, 17, TimeSpan.Zero), product.CreateTime);
        Assert.Equal(new DateTimeOffset(2021, 10, 30, 12, 30, 35, TimeSpan.Zero), product.UpdateTime);
        Assert.Equal(HuaweiProductState.Creating, product.State);
    }

    [Fact]
    public void Every_field_of_the_documented_example_has_a_property()
    {
        var list = Read(Resources.Seed("huawei-products.json"));
        Assert.Null(list.AdditionalFields);
        Assert.All(list.Products!, static product => Assert.Null(product!.AdditionalFields));
    }

    [Fact]
    public void Every_field_of_the_product_table_has_a_property()
    {
        var list = Read(EveryField);
        var product = Assert.Single(list.Products!)!;
        Assert.Equal(int.MaxValue, list.Count);
        Assert.Equal("p1", product.ProductId);
        Assert.Equal("n1", product.Name);
        Assert.Equal("d1", product.Description);
        Assert.Equal("t1,t2", string.Join(',', product.Tags!));
        Assert.Equal(new DateTimeOffset(2020, 7, 30, 10, 43, 17, TimeSpan.Zero), product.CreateTime);
        Assert.Equal(new DateTimeOffset(2020, 7, 31, 10, 43, 17, 123, 456, TimeSpan.Zero), product.UpdateTime);
        Assert.Equal("BLOCK", product.State);
    }

    [Fact]
    public void Every_field_of_the_cover_table_has_a_property() => Assert.Equivalent(
        new HuaweiProductCover { AssetId = "a1", CoverUrl = "https://c/1", ThumbnailUrl = "https://t/1" },
        Product(EveryField).Cover,
        strict: true);

    [Fact]
    public void Every_field_of_the_text_table_has_a_property() => Assert.Equivalent(
        new HuaweiProductText { Title = "T", Text = "X" },
        Assert.Single(Product(EveryField).TextList!),
        strict: true);

    [Fact]
    public void Every_field_of_the_asset_table_has_a_property() => Assert.Equivalent(
        new HuaweiProductAsset
        {
            AssetId = "a2",
            AssetType = "VIDEO",
            Order = 3,
            AssetName = "an",
            AssetState = "as",
            CoverUrl = "https://c/2",
            ThumbnailUrl = "https://t/2",
            MainUrl = "https://m/2",
        },
        Assert.Single(Product(EveryField).AssetList!),
        strict: true);

    [Fact]
    public void Unknown_field_is_kept_at_every_level()
    {
        var list = Read("""
            {
              "new": 1,
              "products": [ {
                "new": 2,
                "cover": { "new": 3 }, "text_list": [ { "new": 4 } ], "asset_list": [ { "new": { "deep": 5 } } ]
              } ]
            }
            """);
        var product = Assert.Single(list.Products!)!;
        Assert.Equal(1, list.AdditionalFields!["new"].GetInt32());
        Assert.Equal(2, product.AdditionalFields!["new"].GetInt32());
        Assert.Equal(3, product.Cover!.AdditionalFields!["new"].GetInt32());
        Assert.Equal(4, product.TextList![0]!.AdditionalFields!["new"].GetInt32());
        Assert.Equal(5, product.AssetList![0]!.AdditionalFields!["new"].GetProperty("deep").GetInt32());
    }

    [Fact]
    public void Undocumented_state_is_kept() =>
        Assert.Equal("MELTING", Product("""{ "products": [ { "state": "MELTING" } ] }""").State);

    private static HuaweiProduct Product(string json) => Assert.Single(Read(json).Products!)!;

    private static HuaweiProductList Read(string json) =>
        JsonSerializer.Deserialize(json, HuaweiJsonContext.Default.HuaweiProductList)!;
}
