using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpMappingTests
{
    private static readonly NcpProduct Native = new()
    {
        ProductId = "p1",
        ProductName = "n1",
        ProductDescription = "d1",
        IsPublished = true,
        ModTime = new DateTimeOffset(2000, 1, 23, 4, 56, 7, TimeSpan.FromHours(9)),
    };

    [Fact]
    public void The_registration_and_the_vendor_are_named()
    {
        var product = Map(Native);
        Assert.Equal("acme", product.Registration);
        Assert.Equal("Ncp", product.Vendor);
    }

    [Fact]
    public void The_id_is_productId() => Assert.Equal("p1", Map(Native).Id);

    [Fact]
    public void The_name_is_productName() => Assert.Equal("n1", Map(Native).Name);

    [Fact]
    public void The_description_is_productDescription() => Assert.Equal("d1", Map(Native).Description);

    [Fact]
    public void There_is_no_creation_time() => Assert.Null(Map(Native).CreatedAt);

    [Fact]
    public void The_time_of_change_is_modTime() => Assert.Equal(Native.ModTime, Map(Native).UpdatedAt);

    [Fact]
    public void There_is_no_category_tag_or_display_name()
    {
        var product = Map(Native);
        Assert.Null(product.Category);
        Assert.Empty(product.Tags);
        Assert.Null(product.DisplayName);
    }

    [Fact]
    public void The_vendors_model_is_kept() => Assert.Same(Native, Map(Native).Native);

    [Theory]
    [InlineData(null, null, null, ProductStatus.Inactive)]
    [InlineData(true, null, null, ProductStatus.Active)]
    [InlineData(true, false, false, ProductStatus.Active)]
    [InlineData(false, false, false, ProductStatus.Inactive)]
    [InlineData(true, true, false, ProductStatus.Inactive)]
    [InlineData(false, true, false, ProductStatus.Inactive)]
    [InlineData(true, false, true, ProductStatus.Deleted)]
    [InlineData(true, true, true, ProductStatus.Deleted)]
    [InlineData(null, null, true, ProductStatus.Deleted)]
    public void The_flags_are_a_status(bool? isPublished, bool? disabled, bool? isDeleted, ProductStatus status)
    {
        var product = Map(Native with { IsPublished = isPublished, Disabled = disabled, IsDeleted = isDeleted });
        Assert.Equal(status, product.Status);
    }

    [Fact]
    public void The_vendor_has_no_word_for_a_status() => Assert.Null(Map(Native).RawStatus);

    [Fact]
    public void A_product_of_which_nothing_is_told_maps_to_nothing()
    {
        var product = Map(new NcpProduct());
        Assert.Equal("", product.Id + product.Name);
        Assert.Null(product.Description);
        Assert.Null(product.UpdatedAt);
    }

    private static Product Map(NcpProduct native) => NcpProductMapper.Map("acme", native);
}
