using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Json;

/// <summary>The native model of a product is the vendor's JSON.</summary>
public sealed class NativeJsonTests
{
    private static readonly JsonTypeInfo[] Models =
        [HuaweiJson.Product, LicenseSpringJson.Product, NcpJson.Product, QiniuJson.Product, ScpJson.Product];

    public static IEnumerable<TheoryDataRow<string, string>> Cases => VendorSamples.With([.. Serializers.Names]);

    public static TheoryData<string> SerializerNames => [.. Serializers.Names];

    [Theory, MemberData(nameof(Cases))]
    public void Native_model_is_the_JSON_of_the_vendor_and_is_read_back(string vendor, string serializer)
    {
        var options = Serializers.Of(serializer);
        var product = SampleResults.ProductOf(vendor);

        var json = JsonSerializer.SerializeToElement(product, options);
        var read = json.Deserialize<Product>(options)!;

        var type = product.Native.GetType();
        Assert.Equal(type, read.Native.GetType());
        Assert.Equal("[1]", json.GetProperty("native").GetProperty("new").GetRawText());
        Assert.Equal(
            JsonSerializer.Serialize(product.Native, Models.Single(model => model.Type == type)),
            json.GetProperty("native").GetRawText());
        Assert.Equal(json.GetRawText(), JsonSerializer.Serialize(read, options));
    }

    [Theory, MemberData(nameof(SerializerNames))]
    public void Native_model_is_read_whatever_the_order_of_the_properties_is(string serializer)
    {
        var product = JsonSerializer.Deserialize<Product>(
            """{ "native": { "productId": "p-1" }, "id": "1", "name": "x", "vendor": "Ncp" }""",
            Serializers.Of(serializer))!;

        Assert.Equal("p-1", Assert.IsType<NcpProduct>(product.Native).ProductId);
    }

    [Fact]
    public void Native_model_of_the_app_is_written_with_the_options_of_the_app()
    {
        var product = new Product { Id = "1", Name = "x", Vendor = "Acme", Native = new AcmeModel(7) };

        var json = JsonSerializer.Serialize(product, JsonSerializerOptions.Web);
        var read = JsonSerializer.Deserialize<Product>(json, JsonSerializerOptions.Web)!;

        Assert.EndsWith("\"native\":{\"stock\":7}}", json, StringComparison.Ordinal);
        Assert.Equal(new AcmeModel(7), ((JsonElement)read.Native).Deserialize<AcmeModel>(JsonSerializerOptions.Web));
        Assert.Equal(json, JsonSerializer.Serialize(read, JsonSerializerOptions.Web));
    }

    [Fact]
    public void Native_model_without_metadata_is_null() => Assert.EndsWith(
        "\"native\":null}",
        JsonSerializer.Serialize(
            new Product { Id = "1", Name = "x", Native = new AcmeModel(7) }, ProductClientsJson.Product),
        StringComparison.Ordinal);

    // A fake may give any object as the native model of a vendor.
    [Fact]
    public void Native_value_that_is_no_object_is_read_as_JSON()
    {
        var product = new Product { Id = "1", Name = "x", Vendor = VendorNames.Ncp, Native = "text" };

        var read = JsonSerializer.Deserialize<Product>(JsonSerializer.Serialize(product))!;

        Assert.Equal("text", ((JsonElement)read.Native).GetString());
    }

    [Fact]
    public void Native_models_can_be_left_out()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolverChain = { ProductClientsJson.WithoutNative, new DefaultJsonTypeInfoResolver() },
        };
        var result = new CatalogResult(SampleResults.Products, SampleResults.Catalog);

        var json = JsonSerializer.Serialize(result, options);

        Assert.DoesNotContain("native", json, StringComparison.Ordinal);
        Assert.Equal(5, JsonSerializer.Deserialize<CatalogResult>(json, options)!.Products.Count);
    }

    private sealed record AcmeModel(int Stock);
}
