using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpPlanTests
{
    private static readonly NcpSample Sample = new();

    [Fact]
    public void A_name_is_sent_as_productName() =>
        Assert.Equal("a b", Sent(new ProductQuery { Name = "a b" }).ProductName);

    [Fact]
    public void A_name_of_100_characters_is_sent() =>
        Assert.Equal(new string('a', 100), Sent(new ProductQuery { Name = new string('a', 100) }).ProductName);

    [Fact]
    public void A_longer_name_than_the_page_allows_is_compared_here_only()
    {
        var query = new ProductQuery { Name = new string('a', 101) };
        Assert.Null(Sent(query).ProductName);
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    [Fact]
    public void An_empty_name_is_not_sent_since_its_meaning_is_not_documented() =>
        Assert.Null(Sent(new ProductQuery { Name = "" }).ProductName);

    [Theory]
    [InlineData(new[] { ProductStatus.Active })]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Active })]
    public void Being_published_is_asked_for_when_only_active_products_are(ProductStatus[] statuses) =>
        Assert.True(Sent(new ProductQuery { Statuses = statuses }).IsPublished);

    [Theory]
    [InlineData(new ProductStatus[0])]
    [InlineData(new[] { ProductStatus.Inactive })]
    [InlineData(new[] { ProductStatus.Deleted })]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Inactive })]
    [InlineData(new[] { ProductStatus.Unknown })]
    public void Nothing_is_asked_of_the_flags_for_other_statuses(ProductStatus[] statuses)
    {
        var query = new ProductQuery { Statuses = statuses };
        Assert.Null(Sent(query).IsPublished);
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    [Fact]
    public void Native_parameters_go_with_portable_filters()
    {
        var native = new NcpProductQuery { SubscriptionCode = NcpSubscription.Public, HasDeployedStage = true };
        Assert.Equal(
            native with { ProductName = "n" }, Sent(new ProductQuery { Name = "n" }.WithNative(native)));
    }

    [Fact]
    public void A_native_parameter_beside_a_filter_that_is_not_pushed_is_sent() => Assert.False(
        Sent(new ProductQuery { Statuses = [ProductStatus.Inactive] }
            .WithNative(new NcpProductQuery { IsPublished = false })).IsPublished);

    private static NcpProductQuery Sent(ProductQuery query) =>
        Sample.QueryOf<NcpProductQuery>(query) with { Offset = null, Limit = null };
}
