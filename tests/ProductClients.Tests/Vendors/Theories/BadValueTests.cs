using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>The message of a value that cannot be read says where the value is. Tests every field of every
/// model.</summary>
public sealed class BadValueTests
{
    private static readonly Dictionary<string, (JsonSerializerContext Json, Type Product, Type? List)> Models = new()
    {
        ["Huawei"] = (HuaweiJsonContext.Default, typeof(HuaweiProduct), typeof(HuaweiProductList)),
        ["LicenseSpring"] = (LicenseSpringJsonContext.Default, typeof(LicenseSpringProduct), null),
        ["Ncp"] = (NcpJsonContext.Default, typeof(NcpProduct), typeof(NcpProductList)),
        ["Qiniu"] = (QiniuJsonContext.Default, typeof(QiniuProduct), null),
        ["Scp"] = (ScpJsonContext.Default, typeof(ScpProduct), typeof(ScpProductList)),
    };

    public static IEnumerable<TheoryDataRow<string, string, string, string>> ProductFields => Models.SelectMany(
        static model => FieldsOf(model.Value.Json, model.Value.Product).Select(place =>
            new TheoryDataRow<string, string, string, string>(model.Key, place.Path, place.Json, place.Value)));

    public static IEnumerable<TheoryDataRow<string, string, string, string>> ListFields => Models
        .Where(static model => model.Value.List is not null)
        .SelectMany(static model => FieldsOf(model.Value.Json, model.Value.List!)
            .Where(static place => !place.Path.Contains('['))
            .Select(place =>
                new TheoryDataRow<string, string, string, string>(model.Key, place.Path, place.Json, place.Value)));

    [Theory, MemberData(nameof(ProductFields))]
    public async Task Bad_value_of_a_product_is_named_with_its_path_and_the_id(
        string vendor, string path, string field, string value)
    {
        var id = WiredVendor.Product(vendor, 2).TrimEnd('}');
        var isId = id.Contains($"\"{path[1..]}\":\"p", StringComparison.Ordinal) || path == ".id"
            || (vendor == "Qiniu" && path == ".product_name");
        var product = isId ? $"{{{field}}}" : $"{id},{field}}}";
        await using var wired = WiredVendor.Over(
            new StubHandler(WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1), product)), vendor);

        var error = await wired.FailureAsync();

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.StartsWith(
            $"acme ({vendor}): page 1 is not the documented JSON: ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Path: {PathOf(vendor)}{path} | ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"; the value is {value}", error.Message, StringComparison.Ordinal);
        if (!isId)
        {
            Assert.Contains($"; the product is {IdOf(vendor)}; ", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(ListFields))]
    public async Task Bad_value_of_a_page_is_named_with_its_path(string vendor, string path, string field, string value)
    {
        await using var wired = WiredVendor.Over(new StubHandler($"{{{field}}}"), vendor);

        var error = await wired.FailureAsync();

        Assert.Contains($"Path: ${path} | ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"; the value is {value}; ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ncp", "modTime", "\"31.12.2026\"")]
    [InlineData("Scp", "created_at", "\"31.12.2026\"")]
    [InlineData("Huawei", "create_time", "20261231")]
    [InlineData("LicenseSpring", "created_at", "\"noon\"")]
    [InlineData("LicenseSpring", "company_id", "9223372036854775808")]
    [InlineData("LicenseSpring", "active", "\"yes\"")]
    public async Task Value_of_the_right_kind_that_cannot_be_read_is_shown(string vendor, string name, string value)
    {
        var product = $"{WiredVendor.Product(vendor, 2).TrimEnd('}')},\"{name}\":{value}}}";
        await using var wired = WiredVendor.Over(
            new StubHandler(WiredVendor.ResponseWith(vendor, WiredVendor.Product(vendor, 1), product)), vendor);

        var error = await wired.FailureAsync();

        Assert.Contains($"Path: {PathOf(vendor)}.{name} | ", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            $"; the value is {value}; the product is {IdOf(vendor)}; ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ncp", "isPublished")]
    [InlineData("LicenseSpring", "active")]
    public async Task Shown_value_is_short_redacted_and_on_one_line(string vendor, string name)
    {
        var value = "\"canary-secret\\n" + new string('x', 5_000) + "\"";
        var product = $"{WiredVendor.Product(vendor, 1).TrimEnd('}')},\"{name}\":{value}}}";
        await using var wired = WiredVendor.Over(new StubHandler(WiredVendor.ResponseWith(vendor, product)), vendor);

        var error = await wired.FailureAsync();

        Assert.Contains("; the value is \"[redacted]\\nxxx", error.Message, StringComparison.Ordinal);
        Assert.Contains("xxx…; the product is ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.InRange(error.Message.Length, 1, 700);
    }

    [Fact]
    public async Task Bad_value_far_behind_the_start_of_an_array_is_named()
    {
        var products = Enumerable.Range(1, 3_000).Select(static i => i == 2_900
            ? """{"product_name":"bad","status":[]}"""
            : WiredVendor.Product("Qiniu", i));
        await using var wired = WiredVendor.Over(
            new StubHandler(WiredVendor.ResponseWith("Qiniu", [.. products])), "Qiniu");

        var error = await wired.FailureAsync();

        Assert.Contains("; the value is []; the product is \"bad\"; ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Product_without_an_id_is_named_by_its_number()
    {
        await using var wired = WiredVendor.Over(
            new StubHandler("""[{"product_name":"a"},{"product_name":"b"},{"status":[]}]"""), "Qiniu");

        var error = await wired.FailureAsync();

        Assert.Contains("; the value is []; the product is number 3; ", error.Message, StringComparison.Ordinal);
    }

    private static string PathOf(string vendor) => vendor switch
    {
        "Ncp" => "$.productPage.content[1]",
        "LicenseSpring" or "Qiniu" => "$",
        _ => "$.products[1]",
    };

    private static string IdOf(string vendor) => vendor switch
    {
        "LicenseSpring" => "2",
        "Qiniu" => "\"n2\"",
        _ => "\"p2\"",
    };

    private static IEnumerable<(string Path, string Json, string Value)> FieldsOf(
        JsonSerializerContext json, Type type) =>
        json.GetTypeInfo(type)!.Properties
            .Where(static property => !property.IsExtensionData)
            .SelectMany(property => ValuesOf(json, property.PropertyType).Select(value =>
                ($".{property.Name}{value.Path}", $"\"{property.Name}\":{value.Json}", value.Value)));

    // Each place in a type at which a value can be wrong, with the JSON that is wrong there.
    private static IEnumerable<(string Path, string Json, string Value)> ValuesOf(JsonSerializerContext json, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
        {
            return [];
        }

        var kind = json.GetTypeInfo(type)?.Kind;
        IEnumerable<(string Path, string Json, string Value)> inner = kind switch
        {
            JsonTypeInfoKind.Object => FieldsOf(json, type).Select(
                static field => (field.Path, $"{{{field.Json}}}", field.Value)),
            JsonTypeInfoKind.Enumerable => ValuesOf(json, type.GetGenericArguments()[0]).Select(
                static value => ("[0]" + value.Path, $"[{value.Json}]", value.Value)),
            _ => [],
        };
        var wrong = kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable ? "\"text\"" : "[8]";
        return inner.Prepend(("", wrong, wrong));
    }
}
