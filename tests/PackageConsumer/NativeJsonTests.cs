using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProductClients;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace PackageConsumer;

/// <summary>An application writes the native model of a product and reads it back.</summary>
public sealed class NativeJsonTests
{
    public static TheoryData<JsonTypeInfo, string> Products => new()
    {
        { HuaweiJson.Product, """{"product_id":"p-1","name":"Anvil","state":"ACTIVED","new":{"deep":1}}""" },
        { LicenseSpringJson.Product, """{"id":1,"product_name":"Anvil","active":true,"new":{"deep":1}}""" },
        { NcpJson.Product, """{"productId":"p-1","productName":"Anvil","isPublished":true,"new":{"deep":1}}""" },
        { QiniuJson.Product, """{"product_name":"Anvil","status":"Successful","new":{"deep":1}}""" },
        { ScpJson.Product, """{"product_id":"p-1","display_name":"Anvil","kind":"PRODUCT","new":{"deep":1}}""" },
    };

    [Theory, MemberData(nameof(Products), DisableDiscoveryEnumeration = true)]
    public void Native_model_is_written_and_read_back_with_its_unknown_fields(JsonTypeInfo type, string json)
    {
        var product = new Product { Id = "p-1", Name = "Anvil", Native = JsonSerializer.Deserialize(json, type)! };

        var written = JsonSerializer.Serialize(product.Native, type);
        var read = JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(written, type), type);

        Assert.All(
            JsonElement.Parse(json).EnumerateObject(),
            field => Assert.Equal(field.Value.GetRawText(), read.GetProperty(field.Name).GetRawText()));
    }
}
