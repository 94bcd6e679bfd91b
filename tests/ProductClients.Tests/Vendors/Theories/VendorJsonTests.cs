using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Tests.Conventions;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorJsonTests
{
    public static TheoryData<JsonTypeInfo> Products =>
    [
        HuaweiJson.Product, LicenseSpringJson.Product, NcpJson.Product, QiniuJson.Product, ScpJson.Product,
    ];

    [Theory, MemberData(nameof(Products), DisableDiscoveryEnumeration = true)]
    public void Product_with_every_field_is_written_and_read_back(JsonTypeInfo type)
    {
        var json = JsonSerializer.Serialize(Instances.Create(type.Type, 1), type);
        var product = JsonSerializer.Deserialize(json, type);

        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(product, type));
    }

    [Theory, MemberData(nameof(Products), DisableDiscoveryEnumeration = true)]
    public void Unknown_fields_of_a_product_are_written_and_read_back(JsonTypeInfo type)
    {
        var product = JsonSerializer.Deserialize("""{ "new": { "deep": [ 1.50, "x", null ] } }""", type);
        var json = JsonSerializer.Serialize(product, type);

        Assert.Contains(""" "new":{"deep":[1.50,"x",null]}""".Trim(), json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type));
    }
}
