using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpPlanTests
{
    private static readonly NcpSample Sample = new();

    [Fact]
    public void Name_is_sent_as_productName() =>
        Assert.Equal("a b", Sent(new ProductQuery { Name = "a b" }).ProductName);

    [Fact]
    public void Name_of_100_characters_is_sent() =>
        Assert.Equal(new string('a', 100), Sent(new ProductQuery { Name = new string('a', 100) }).ProductName);

    // The vendor documents 100 characters as the longest name.
    [Fact]
    public void Name_over_100_characters_is_filtered_locally()
    {
        var query = new ProductQuery { Name = new string('a', 101) };
        Assert.Null(Sent(query).ProductName);
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    // The vendor does not document what an empty value means.
    [Fact]
    public void Empty_name_is_not_sent() =>
        Assert.Null(Sent(new ProductQuery { Name = "" }).ProductName);

    [Theory]
    [InlineData(new[] { ProductStatus.Active })]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Active })]
    public void IsPublished_is_sent_when_only_active_products_are_requested(ProductStatus[] statuses) =>
        Assert.True(Sent(new ProductQuery { Statuses = statuses }).IsPublished);

    [Theory]
    [InlineData(new ProductStatus[0])]
    [InlineData(new[] { ProductStatus.Inactive })]
    [InlineData(new[] { ProductStatus.Deleted })]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Inactive })]
    [InlineData(new[] { ProductStatus.Unknown })]
    public void IsPublished_is_not_sent_for_other_statuses(ProductStatus[] statuses)
    {
        var query = new ProductQuery { Statuses = statuses };
        Assert.Null(Sent(query).IsPublished);
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    [Fact]
    public void Native_parameters_are_sent_with_portable_filters()
    {
        var native = new NcpProductQuery { SubscriptionCode = NcpSubscription.Public, HasDeployedStage = true };
        Assert.Equal(
            native with { ProductName = "n" }, Sent(new ProductQuery { Name = "n" }.WithNative(native)));
    }

    [Fact]
    public void Native_parameter_is_sent_when_its_portable_filter_is_not_pushed() => Assert.False(
        Sent(new ProductQuery { Statuses = [ProductStatus.Inactive] }
            .WithNative(new NcpProductQuery { IsPublished = false })).IsPublished);

    private static NcpProductQuery Sent(ProductQuery query) =>
        Sample.QueryOf<NcpProductQuery>(query) with { Offset = null, Limit = null };
}
