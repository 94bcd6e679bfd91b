using NSubstitute;
using ProductClients.Listing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuPlanTests
{
    private static readonly QiniuProductSource Source = new(
        Substitute.For<IQiniuProductsApi>(), new Registration("acme", "Qiniu"));

    [Theory]
    [InlineData(ProductFilter.Ids, "local")]
    [InlineData(ProductFilter.Name, "local")]
    [InlineData(ProductFilter.NameContains, "local")]
    [InlineData(ProductFilter.Statuses, "local")]
    [InlineData(ProductFilter.Tag, "no field")]
    [InlineData(ProductFilter.Category, "no field")]
    [InlineData(ProductFilter.Created, "local")]
    [InlineData(ProductFilter.Updated, "local")]
    public void A_filter_is_pushed_local_or_not_available(ProductFilter filter, string fate)
    {
        Assert.Equal(fate, Filters.FateOf(Source, filter));
        Assert.Equal(fate, Filters.CapabilityOf(Source, filter));
    }

    [Theory]
    [InlineData(ProductFilter.Tag, "Qiniu has no tags, so no product can match")]
    [InlineData(ProductFilter.Category, "Qiniu has no categories, so no product can match")]
    public void A_filter_on_a_field_there_is_not_says_why_nothing_is_sent(ProductFilter filter, string reason) =>
        Assert.Equal(reason, ListingPlan.Create("acme", Filters.Ask(filter), Source).SkipReason);

    [Fact]
    public void Nothing_is_ever_sent_since_the_endpoint_has_no_parameters() =>
        Assert.Null(Source.Plan(new ProductQuery { Name = "n", Ids = ["n"] }).State);
}
