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
    public void Name_is_sent_as_display_name() =>
        Assert.Equal("a b", Assert.Single(Sent(new ProductQuery { Name = "a b" }).DisplayNames!));

    [Fact]
    public void Category_is_sent_as_product_category_id() => Assert.Equal(
        "NETWORKING", Assert.Single(Sent(new ProductQuery { Category = "NETWORKING" }).ProductCategoryIds!));

    // The vendor does not document what an empty value means.
    [Fact]
    public void Empty_text_is_not_sent()
    {
        var query = new ProductQuery { Ids = ["A", ""], Name = "", Category = "" };
        Assert.Equal(new ScpProductQuery(), Sent(query));
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    [Theory]
    [InlineData("p", 1, 40, true)]
    [InlineData("p", 1, 41, false)]
    [InlineData("p", 88, 40, true)]
    [InlineData("p", 89, 40, false)]
    [InlineData("한", 98, 4, true)]
    [InlineData("한", 99, 5, false)]
    [InlineData("한", 100, 40, false)]
    [InlineData("p", 900, 1, true)]
    [InlineData("p", 901, 1, false)]
    [InlineData("한", 100, 1, true)]
    [InlineData("한", 101, 1, false)]
    [InlineData(" ", 300, 1, true)]
    [InlineData(" ", 301, 1, false)]
    [InlineData("😀", 75, 1, true)]
    [InlineData("😀", 76, 1, false)]
    public void Long_list_is_bounded_in_bytes_of_the_address(string character, int length, int count, bool isSent)
    {
        var value = string.Concat(Enumerable.Repeat(character, length));
        var query = new ProductQuery { Ids = [.. Enumerable.Repeat(value, count)] };

        Assert.Equal(isSent ? [ProductFilter.Ids] : [], Sample.Plan(query).Pushed);
        Assert.Equal(isSent ? count : (int?)null, Sent(query).ProductIds?.Count);
    }

    [Fact]
    public void Times_are_widened_by_a_day()
    {
        var sent = Sent(new ProductQuery
        {
            CreatedFrom = FilterQueries.Noon,
            CreatedTo = FilterQueries.Noon,
            UpdatedFrom = FilterQueries.Noon,
            UpdatedTo = FilterQueries.Noon,
        });
        Assert.Equal(FilterQueries.Noon.AddDays(-1), sent.CreatedStartDate);
        Assert.Equal(FilterQueries.Noon.AddDays(1), sent.CreatedEndDate);
        Assert.Equal(FilterQueries.Noon.AddDays(-1), sent.ModifiedStartDate);
        Assert.Equal(FilterQueries.Noon.AddDays(1), sent.ModifiedEndDate);
    }

    [Fact]
    public void Single_end_of_a_time_range_is_sent_alone()
    {
        Assert.Null(Sent(new ProductQuery { CreatedFrom = FilterQueries.Noon }).CreatedEndDate);
        Assert.Null(Sent(new ProductQuery { UpdatedTo = FilterQueries.Noon }).ModifiedStartDate);
    }

    [Fact]
    public void First_and_last_instant_are_not_widened()
    {
        var sent = Sent(new ProductQuery
        {
            CreatedFrom = DateTimeOffset.MinValue,
            UpdatedTo = DateTimeOffset.MaxValue,
        });
        Assert.Equal(DateTimeOffset.MinValue, sent.CreatedStartDate);
        Assert.Equal(DateTimeOffset.MaxValue, sent.ModifiedEndDate);
    }

    [Fact]
    public void Native_parameters_are_sent_with_portable_filters()
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
