using System.Globalization;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringMappingTests
{
    private static readonly LicenseSpringProduct Native = new()
    {
        Id = 1689416595016925,
        ProductName = "n1",
        ShortCode = "s1",
        Active = true,
        CreatedAt = new DateTimeOffset(2023, 7, 15, 10, 23, 15, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2024, 5, 20, 10, 19, 32, TimeSpan.Zero),
    };

    [Fact]
    public void The_registration_and_the_vendor_are_named()
    {
        var product = Map(Native);
        Assert.Equal("acme", product.Registration);
        Assert.Equal("LicenseSpring", product.Vendor);
    }

    [Fact]
    public void The_id_is_id() => Assert.Equal("1689416595016925", Map(Native).Id);

    [AwkwardCultures]
    public void The_id_has_the_same_digits_in_every_culture()
    {
        Assert.Equal("-9223372036854775808", Map(Native with { Id = long.MinValue }).Id);
        Assert.Equal(long.MaxValue.ToString(CultureInfo.InvariantCulture), Map(Native with { Id = long.MaxValue }).Id);
    }

    [Fact]
    public void The_name_is_product_name() => Assert.Equal("n1", Map(Native).Name);

    [Fact]
    public void The_creation_time_is_created_at() => Assert.Equal(Native.CreatedAt, Map(Native).CreatedAt);

    [Fact]
    public void The_time_of_change_is_updated_at() => Assert.Equal(Native.UpdatedAt, Map(Native).UpdatedAt);

    [Fact]
    public void There_is_no_category_tag_description_or_display_name()
    {
        var product = Map(Native);
        Assert.Null(product.Category);
        Assert.Empty(product.Tags);
        Assert.Null(product.Description);
        Assert.Null(product.DisplayName);
    }

    [Fact]
    public void The_vendors_model_is_kept() => Assert.Same(Native, Map(Native).Native);

    [Theory]
    [InlineData(null, null, ProductStatus.Inactive)]
    [InlineData(true, null, ProductStatus.Active)]
    [InlineData(true, false, ProductStatus.Active)]
    [InlineData(false, false, ProductStatus.Inactive)]
    [InlineData(true, true, ProductStatus.Archived)]
    [InlineData(false, true, ProductStatus.Archived)]
    [InlineData(null, true, ProductStatus.Archived)]
    public void The_flags_are_a_status(bool? active, bool? isArchived, ProductStatus status) =>
        Assert.Equal(status, Map(Native with { Active = active, IsArchived = isArchived }).Status);

    [Fact]
    public void The_vendor_has_no_word_for_a_status() => Assert.Null(Map(Native).RawStatus);

    [Fact]
    public void A_product_of_which_nothing_is_told_maps_to_nothing()
    {
        var product = Map(new LicenseSpringProduct());
        Assert.Equal("", product.Id + product.Name);
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }

    private static Product Map(LicenseSpringProduct native) => LicenseSpringProductMapper.Map("acme", native);
}
