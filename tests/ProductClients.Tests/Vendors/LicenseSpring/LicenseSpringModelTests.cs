using System.Text.Json;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringModelTests
{
    private static readonly LicenseSpringProduct Example = Assert.Single(
        Read(Resources.Seed("licensespring-products.json")));

    [Fact]
    public void Identity_of_the_documented_example_is_read()
    {
        Assert.Equal(1689416595016925, Example.Id);
        Assert.Equal("abc", Example.ProductName);
        Assert.Equal("def", Example.ShortCode);
        Assert.Equal(276, Example.CompanyId);
        Assert.Equal(new DateTimeOffset(2023, 7, 15, 10, 23, 15, TimeSpan.Zero), Example.CreatedAt);
        Assert.Equal(new DateTimeOffset(2024, 5, 20, 10, 19, 32, TimeSpan.Zero), Example.UpdatedAt);
    }

    [Fact]
    public void Flags_of_the_documented_example_are_read()
    {
        Assert.True(Example.Active);
        Assert.False(Example.IsArchived);
        Assert.False(Example.HardwareIdRequired);
        Assert.False(Example.IsUpgrade);
        Assert.True(Example.AllowTrial);
        Assert.False(Example.EnableMaintenancePeriod);
        Assert.False(Example.IsFloating);
        Assert.True(Example.IsNodeLocked);
        Assert.False(Example.IsUserLocked);
        Assert.False(Example.PreventVm);
        Assert.False(Example.AllowOverages);
        Assert.False(Example.ResetConsumption);
        Assert.False(Example.IsFloatingCloud);
        Assert.False(Example.IsBundle);
    }

    [Fact]
    public void Numbers_of_the_documented_example_are_read()
    {
        Assert.Equal(307, Example.TrialDays);
        Assert.Equal(1, Example.MaxActivations);
        Assert.Equal(0, Example.FloatingUsers);
        Assert.Equal(1, Example.MaxConsumptions);
        Assert.Equal(0, Example.MaxOverages);
        Assert.Equal(120, Example.FloatingTimeout);
    }

    [Fact]
    public void Texts_of_the_documented_example_are_read()
    {
        Assert.Equal("perpetual", Example.DefaultLicenseType);
        Assert.Equal("license-key", Example.AuthorizationMethod);
    }

    [Fact]
    public void Duration_can_be_empty()
    {
        Assert.Equal("", Example.ValidDuration);
        Assert.Equal("", Example.MaintenanceDuration);
        Assert.Equal("", Example.SubscriptionDuration);
    }

    [Fact]
    public void Duration_can_be_null() => Assert.Null(Product("""{ "valid_duration": null }""").ValidDuration);

    [Fact]
    public void Consumption_period_is_null() => Assert.Null(Example.ConsumptionPeriod);

    [Fact]
    public void Metadata_is_any_JSON() => Assert.Equal(1, Example.Metadata!.Value.GetProperty("a").GetInt32());

    [Fact]
    public void Features_of_the_documented_example_are_read()
    {
        Assert.Equal(2, Example.Features!.Count);
        var feature = Example.Features[0]!;
        Assert.Equal(535, feature.Id);
        Assert.Equal("b", feature.Code);
        Assert.Equal("consumption", feature.FeatureType);
        Assert.Equal(1, feature.MaxConsumption);
        Assert.Equal("m", feature.Metadata!.Value.GetProperty("k").GetString());
    }

    [Fact]
    public void Every_field_of_the_documented_example_has_a_property()
    {
        Assert.Null(Example.AdditionalFields);
        Assert.All(Example.Features!, static feature => Assert.Null(feature!.AdditionalFields));
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"9223372036854775807\"", long.MaxValue)]
    [InlineData("9007199254740993", 9007199254740993)]
    public void Ids_have_64_bits(string json, long id)
    {
        Assert.Equal(id, Product($$"""{ "id": {{json}} }""").Id);
        Assert.Equal(id, Product($$"""{ "features": [ { "id": {{json}} } ] }""").Features![0]!.Id);
    }

    [Fact]
    public void Unknown_field_is_kept_at_every_level()
    {
        var product = Product("""{ "new": 1, "features": [ { "new": { "deep": 2 } } ] }""");
        Assert.Equal(1, product.AdditionalFields!["new"].GetInt32());
        Assert.Equal(2, product.Features![0]!.AdditionalFields!["new"].GetProperty("deep").GetInt32());
    }

    [Fact]
    public void Undocumented_word_is_kept()
    {
        var product = Product("""{ "default_license_type": "rental", "authorization_method": "device" }""");
        Assert.Equal("rental", product.DefaultLicenseType);
        Assert.Equal("device", product.AuthorizationMethod);
    }

    private static LicenseSpringProduct Product(string json) => Assert.Single(Read($"[{json}]"));

    private static List<LicenseSpringProduct> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(
            static item => item.Deserialize(LicenseSpringJsonContext.Default.LicenseSpringProduct)!)];
    }
}
