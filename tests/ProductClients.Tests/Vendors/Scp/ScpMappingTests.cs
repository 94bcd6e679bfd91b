using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpMappingTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly ScpProduct Native = new()
    {
        ProductId = "VPC",
        DisplayName = "Network",
        DisplayNameKo = "네트워크",
        ProductCategoryId = "NETWORKING",
        ProductCategoryName = "Networking",
        CreatedAt = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Unspecified),
        ModifiedAt = new DateTime(2024, 2, 29, 13, 0, 0, DateTimeKind.Unspecified),
    };

    [Fact]
    public void The_registration_and_the_vendor_are_named()
    {
        var product = Map(Native);
        Assert.Equal("acme", product.Registration);
        Assert.Equal("Scp", product.Vendor);
    }

    [Fact]
    public void The_id_is_product_id() => Assert.Equal("VPC", Map(Native).Id);

    [Fact]
    public void The_name_is_display_name() => Assert.Equal("Network", Map(Native).Name);

    [Fact]
    public void The_display_name_is_the_Korean_one() => Assert.Equal("네트워크", Map(Native).DisplayName);

    [Fact]
    public void The_category_is_product_category_id() => Assert.Equal("NETWORKING", Map(Native).Category);

    [Fact]
    public void The_creation_time_is_created_at_in_UTC()
    {
        Assert.Equal(Noon, Map(Native).CreatedAt);
        Assert.Equal(TimeSpan.Zero, Map(Native).CreatedAt!.Value.Offset);
    }

    [Fact]
    public void The_time_of_change_is_modified_at_in_UTC() => Assert.Equal(Noon.AddHours(1), Map(Native).UpdatedAt);

    [Theory]
    [InlineData(9)]
    [InlineData(-5)]
    public void Times_can_be_read_in_the_vendors_own_zone(int hours)
    {
        var product = ScpProductMapper.Map("acme", Native, TimeSpan.FromHours(hours));
        Assert.Equal(Noon.AddHours(-hours), product.CreatedAt);
        Assert.Equal(Noon.AddHours(1 - hours), product.UpdatedAt);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public void A_time_the_vendor_wrote_an_offset_to_is_taken_at_its_word(DateTimeKind kind)
    {
        var time = kind == DateTimeKind.Utc ? Noon.UtcDateTime : Noon.LocalDateTime;
        var product = ScpProductMapper.Map("acme", Native with { CreatedAt = time }, TimeSpan.FromHours(9));
        Assert.Equal(Noon, product.CreatedAt);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(-9)]
    public void The_ends_of_the_calendar_can_be_read_in_any_zone(int hours)
    {
        var native = Native with { CreatedAt = DateTime.MinValue, ModifiedAt = DateTime.MaxValue };
        var product = ScpProductMapper.Map("acme", native, TimeSpan.FromHours(hours));
        Assert.True(product.CreatedAt < product.UpdatedAt);
    }

    [Fact]
    public void There_is_no_status_tag_or_description()
    {
        var product = Map(Native);
        Assert.Equal(ProductStatus.Unknown, product.Status);
        Assert.Null(product.RawStatus);
        Assert.Empty(product.Tags);
        Assert.Null(product.Description);
    }

    [Fact]
    public void The_vendors_model_is_kept() => Assert.Same(Native, Map(Native).Native);

    [Fact]
    public void A_product_of_which_nothing_is_told_maps_to_nothing()
    {
        var product = Map(new ScpProduct());
        Assert.Equal("", product.Id + product.Name);
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }

    private static Product Map(ScpProduct native) => ScpProductMapper.Map("acme", native, TimeSpan.Zero);
}
