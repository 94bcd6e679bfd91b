using NSubstitute;
using ProductClients.Listing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpPlanTests
{
    private static readonly NcpProductSource Source = new(
        Substitute.For<INcpProductsApi>(), new Registration("acme", "Ncp"));

    [Theory]
    [InlineData(ProductFilter.Ids, "local")]
    [InlineData(ProductFilter.Name, "pushed")]
    [InlineData(ProductFilter.NameContains, "local")]
    [InlineData(ProductFilter.Statuses, "pushed")]
    [InlineData(ProductFilter.Tag, "no field")]
    [InlineData(ProductFilter.Category, "no field")]
    [InlineData(ProductFilter.Created, "no field")]
    [InlineData(ProductFilter.Updated, "local")]
    public void A_filter_is_pushed_local_or_not_available(ProductFilter filter, string fate)
    {
        Assert.Equal(fate, Filters.FateOf(Source, filter));
        Assert.Equal(fate, Filters.CapabilityOf(Source, filter));
    }

    [Theory]
    [InlineData(ProductFilter.Tag, "Ncp has no tags, so no product can match")]
    [InlineData(ProductFilter.Category, "Ncp has no categories, so no product can match")]
    [InlineData(ProductFilter.Created, "Ncp has no creation time, so no product can match")]
    public void A_filter_on_a_field_there_is_not_says_why_nothing_is_sent(ProductFilter filter, string reason) =>
        Assert.Equal(reason, ListingPlan.Create("acme", Filters.Ask(filter), Source).SkipReason);

    [Fact]
    public void Without_a_filter_nothing_is_sent() => Assert.Equal(new NcpProductQuery(), Sent(new ProductQuery()));

    [Fact]
    public void A_sort_is_never_sent() => Assert.Equal(
        new NcpProductQuery(), Sent(new ProductQuery { Sort = new ProductSort(ProductSortKey.Name) }));

    [Fact]
    public void A_name_is_sent_as_productName() =>
        Assert.Equal("a b", Sent(new ProductQuery { Name = "a b" }).ProductName);

    [Fact]
    public void A_name_of_100_characters_is_sent() =>
        Assert.Equal(new string('a', 100), Sent(new ProductQuery { Name = new string('a', 100) }).ProductName);

    [Fact]
    public void A_longer_name_than_the_page_allows_is_compared_here_only()
    {
        var plan = Source.Plan(new ProductQuery { Name = new string('a', 101) });
        Assert.Null(((NcpProductQuery)plan.State!).ProductName);
        Assert.Empty(plan.Pushed);
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
        var plan = Source.Plan(new ProductQuery { Statuses = statuses });
        Assert.Null(((NcpProductQuery)plan.State!).IsPublished);
        Assert.Empty(plan.Pushed);
    }

    [Fact]
    public void Native_parameters_go_with_portable_filters()
    {
        var native = new NcpProductQuery { SubscriptionCode = NcpSubscription.Public, HasDeployedStage = true };
        Assert.Equal(
            native with { ProductName = "n" }, Sent(new ProductQuery { Name = "n" }.WithNative(native)));
    }

    [Fact]
    public void A_native_parameter_against_its_portable_filter_is_refused()
    {
        AssertConflict("productName", new() { Name = "a" }, new() { ProductName = "b" });
        AssertConflict("isPublished", Filters.Ask(ProductFilter.Statuses), new() { IsPublished = false });
    }

    [Fact]
    public void A_native_parameter_beside_a_filter_that_is_not_pushed_is_sent() => Assert.False(
        Sent(new ProductQuery { Statuses = [ProductStatus.Inactive] }
            .WithNative(new NcpProductQuery { IsPublished = false })).IsPublished);

    [Fact]
    public void What_paging_sets_is_refused_as_a_native_parameter()
    {
        AssertConflict("offset", new(), new() { Offset = 0 });
        AssertConflict("limit", new(), new() { Limit = 1 });
    }

    private static void AssertConflict(string parameter, ProductQuery query, NcpProductQuery native) => Assert.Contains(
        $"the native parameter {parameter} ",
        Filters.ConflictOf(Source, query.WithNative(native)),
        StringComparison.Ordinal);

    private static NcpProductQuery Sent(ProductQuery query) => (NcpProductQuery)Source.Plan(query).State!;
}
