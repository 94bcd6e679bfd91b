using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiMappingTests
{
    private static readonly HuaweiProduct Native = new()
    {
        ProductId = "p1",
        Name = "n1",
        Description = "d1",
        Tags = ["b", "a"],
        State = "ACTIVED",
        CreateTime = new DateTimeOffset(2021, 9, 30, 10, 43, 17, TimeSpan.Zero),
        UpdateTime = new DateTimeOffset(2021, 10, 30, 12, 30, 35, TimeSpan.Zero),
    };

    [Fact]
    public void The_registration_and_the_vendor_are_named()
    {
        var product = Map(Native);
        Assert.Equal("acme", product.Registration);
        Assert.Equal("Huawei", product.Vendor);
    }

    [Fact]
    public void The_id_is_product_id() => Assert.Equal("p1", Map(Native).Id);

    [Fact]
    public void The_name_is_name() => Assert.Equal("n1", Map(Native).Name);

    [Fact]
    public void The_description_is_description() => Assert.Equal("d1", Map(Native).Description);

    [Fact]
    public void The_tags_are_tags_in_the_vendors_order() => Assert.Equal("b,a", string.Join(',', Map(Native).Tags));

    [Fact]
    public void The_creation_time_is_create_time() => Assert.Equal(Native.CreateTime, Map(Native).CreatedAt);

    [Fact]
    public void The_time_of_change_is_update_time() => Assert.Equal(Native.UpdateTime, Map(Native).UpdatedAt);

    [Fact]
    public void There_is_no_category_and_no_display_name()
    {
        var product = Map(Native);
        Assert.Null(product.Category);
        Assert.Null(product.DisplayName);
    }

    [Fact]
    public void The_vendors_model_is_kept() => Assert.Same(Native, Map(Native).Native);

    [Theory]
    [InlineData("ACTIVED", ProductStatus.Active)]
    [InlineData("UNACTIVED", ProductStatus.Inactive)]
    [InlineData("BLOCK", ProductStatus.Blocked)]
    [InlineData("DELETED", ProductStatus.Deleted)]
    [InlineData("CREATING", ProductStatus.Pending)]
    [InlineData("actived", ProductStatus.Active)]
    [InlineData("Deleted", ProductStatus.Deleted)]
    [InlineData("ACTIVE", ProductStatus.Unknown)]
    [InlineData("MELTING", ProductStatus.Unknown)]
    [InlineData("", ProductStatus.Unknown)]
    [InlineData(null, ProductStatus.Unknown)]
    public void A_state_is_a_status_and_is_kept_as_written(string? state, ProductStatus status)
    {
        var product = Map(Native with { State = state });
        Assert.Equal(status, product.Status);
        Assert.Equal(state, product.RawStatus);
    }

    [Fact]
    public void A_product_of_which_nothing_is_told_maps_to_nothing()
    {
        var product = Map(new HuaweiProduct());
        Assert.Equal("", product.Id + product.Name);
        Assert.Empty(product.Tags);
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }

    [Theory]
    [InlineData(ProductStatus.Active, "ACTIVED")]
    [InlineData(ProductStatus.Inactive, "UNACTIVED")]
    [InlineData(ProductStatus.Blocked, "BLOCK")]
    [InlineData(ProductStatus.Deleted, "DELETED")]
    [InlineData(ProductStatus.Pending, null)]
    [InlineData(ProductStatus.Unknown, null)]
    [InlineData(ProductStatus.Degraded, null)]
    [InlineData(ProductStatus.Failed, null)]
    [InlineData(ProductStatus.Archived, null)]
    public void A_status_has_the_word_of_the_pages_list(ProductStatus status, string? word) =>
        Assert.Equal(word, HuaweiProductMapper.WordOf(status));

    private static Product Map(HuaweiProduct native) => HuaweiProductMapper.Map("acme", native);
}
