using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpPlanTests
{
    private static readonly ScpSample Sample = new();

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
        var query = new ProductQuery { Ids = ["A", ""], Name = "", Category = "" };
        Assert.Equal(new ScpProductQuery(), Sent(query));
        Assert.Empty(Sample.Plan(query).Pushed);
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

    private static ScpProductQuery Sent(ProductQuery query) =>
        Sample.QueryOf<ScpProductQuery>(query) with { Limit = null };
}
