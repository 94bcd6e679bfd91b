using NSubstitute;
using ProductClients.Listing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpPlanTests
{
    private static readonly ScpProductSource Source = new(
        Substitute.For<IScpProductsApi>(), new Registration("acme", "Scp"), () => new ScpOptions());

    [Theory]
    [InlineData(ProductFilter.Ids, "pushed")]
    [InlineData(ProductFilter.Name, "pushed")]
    [InlineData(ProductFilter.NameContains, "local")]
    [InlineData(ProductFilter.Statuses, "no field")]
    [InlineData(ProductFilter.Tag, "no field")]
    [InlineData(ProductFilter.Category, "pushed")]
    [InlineData(ProductFilter.Created, "pushed")]
    [InlineData(ProductFilter.Updated, "pushed")]
    public void A_filter_is_pushed_local_or_not_available(ProductFilter filter, string fate)
    {
        Assert.Equal(fate, Filters.FateOf(Source, filter));
        Assert.Equal(fate, Filters.CapabilityOf(Source, filter));
    }

    [Theory]
    [InlineData(ProductFilter.Statuses, "Scp has no status, so no product can match")]
    [InlineData(ProductFilter.Tag, "Scp has no tags, so no product can match")]
    public void A_filter_on_a_field_there_is_not_says_why_nothing_is_sent(ProductFilter filter, string reason) =>
        Assert.Equal(reason, ListingPlan.Create("acme", Filters.Ask(filter), Source).SkipReason);

    [Fact]
    public void Without_a_filter_nothing_is_sent() => Assert.Equal(new ScpProductQuery(), Sent(new ProductQuery()));

    [Fact]
    public void A_sort_is_never_sent() => Assert.Equal(
        new ScpProductQuery(), Sent(new ProductQuery { Sort = new ProductSort(ProductSortKey.Updated) }));

    [Fact]
    public void Ids_are_sent_as_product_id() =>
        Assert.Equal("B,A", string.Join(',', Sent(new ProductQuery { Ids = ["B", "A"] }).ProductIds!));

    [Fact]
    public void A_name_is_sent_as_display_name() =>
        Assert.Equal("a b", Assert.Single(Sent(new ProductQuery { Name = "a b" }).DisplayNames!));

    [Fact]
    public void A_category_is_sent_as_product_category_id() => Assert.Equal(
        "NETWORKING", Assert.Single(Sent(new ProductQuery { Category = "NETWORKING" }).ProductCategoryIds!));

    [Fact]
    public void An_empty_text_is_not_sent_since_its_meaning_is_not_documented()
    {
        var plan = Source.Plan(new ProductQuery { Ids = ["A", ""], Name = "", Category = "" });
        Assert.Equal(new ScpProductQuery(), plan.State);
        Assert.Empty(plan.Pushed);
    }

    [Fact]
    public void Times_are_sent_a_day_wider()
    {
        var sent = Sent(new ProductQuery
        {
            CreatedFrom = Filters.Noon,
            CreatedTo = Filters.Noon,
            UpdatedFrom = Filters.Noon,
            UpdatedTo = Filters.Noon,
        });
        Assert.Equal(Filters.Noon.AddDays(-1), sent.CreatedStartDate);
        Assert.Equal(Filters.Noon.AddDays(1), sent.CreatedEndDate);
        Assert.Equal(Filters.Noon.AddDays(-1), sent.ModifiedStartDate);
        Assert.Equal(Filters.Noon.AddDays(1), sent.ModifiedEndDate);
    }

    [Fact]
    public void One_end_of_a_time_is_sent_alone()
    {
        Assert.Null(Sent(new ProductQuery { CreatedFrom = Filters.Noon }).CreatedEndDate);
        Assert.Null(Sent(new ProductQuery { UpdatedTo = Filters.Noon }).ModifiedStartDate);
    }

    [Fact]
    public void The_first_and_the_last_instant_are_not_widened_beyond_the_calendar()
    {
        var sent = Sent(new ProductQuery { CreatedFrom = DateTimeOffset.MinValue, UpdatedTo = DateTimeOffset.MaxValue });
        Assert.Equal(DateTimeOffset.MinValue, sent.CreatedStartDate);
        Assert.Equal(DateTimeOffset.MaxValue, sent.ModifiedEndDate);
    }

    [Fact]
    public void Native_parameters_go_with_portable_filters()
    {
        var sent = Sent(new ProductQuery { Name = "n" }
            .WithNative(new ScpProductQuery { Sort = "created_at:asc", Kinds = ["PRODUCT"] }));
        Assert.Equal("created_at:asc", sent.Sort);
        Assert.Equal("PRODUCT", Assert.Single(sent.Kinds!));
        Assert.Equal("n", Assert.Single(sent.DisplayNames!));
    }

    [Fact]
    public void A_native_parameter_against_its_portable_filter_is_refused()
    {
        AssertConflict("product_id", Filters.Ask(ProductFilter.Ids), new() { ProductIds = ["B"] });
        AssertConflict("display_name", Filters.Ask(ProductFilter.Name), new() { DisplayNames = ["B"] });
        AssertConflict(
            "product_category_id", Filters.Ask(ProductFilter.Category), new() { ProductCategoryIds = ["B"] });
        AssertConflict(
            "created_start_date", Filters.Ask(ProductFilter.Created), new() { CreatedStartDate = Filters.Noon });
        AssertConflict("created_end_date", Filters.Ask(ProductFilter.Created), new() { CreatedEndDate = Filters.Noon });
        AssertConflict(
            "modified_start_date", Filters.Ask(ProductFilter.Updated), new() { ModifiedStartDate = Filters.Noon });
        AssertConflict(
            "modified_end_date", Filters.Ask(ProductFilter.Updated), new() { ModifiedEndDate = Filters.Noon });
    }

    [Fact]
    public void What_paging_sets_is_refused_as_a_native_parameter()
    {
        AssertConflict("limit", new(), new() { Limit = 1 });
        AssertConflict("page", new(), new() { Page = 0 });
    }

    private static void AssertConflict(string parameter, ProductQuery query, ScpProductQuery native) => Assert.Contains(
        $"the native parameter {parameter} ", Filters.ConflictOf(Source, query.WithNative(native)), StringComparison.Ordinal);

    private static ScpProductQuery Sent(ProductQuery query) => (ScpProductQuery)Source.Plan(query).State!;
}
