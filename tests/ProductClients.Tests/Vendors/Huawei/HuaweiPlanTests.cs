using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiPlanTests
{
    private static readonly HuaweiSample Sample = new();

    [Theory]
    [InlineData("p", 900, true)]
    [InlineData("p", 901, false)]
    [InlineData("产", 100, true)]
    [InlineData("产", 101, false)]
    public void Long_text_is_bounded_in_bytes_of_the_address(string character, int length, bool isSent)
    {
        var text = string.Concat(Enumerable.Repeat(character, length));

        Assert.Equal(isSent ? text : null, Sent(new ProductQuery { Name = text }).Name);
        Assert.Equal(isSent ? text : null, Sent(new ProductQuery { Tag = text }).Tag);
    }

    [Fact]
    public void Name_is_sent_as_name() => Assert.Equal("a b", Sent(new ProductQuery { Name = "a b" }).Name);

    [Fact]
    public void Tag_is_sent_as_tag() => Assert.Equal("t", Sent(new ProductQuery { Tag = "t" }).Tag);

    // The vendor does not document what an empty value means.
    [Fact]
    public void Empty_text_is_not_sent() =>
        Assert.Equal(new HuaweiProductQuery(), Sent(new ProductQuery { Name = "", Tag = "" }));

    [Theory]
    [InlineData(new[] { ProductStatus.Active }, "ACTIVED")]
    [InlineData(new[] { ProductStatus.Inactive }, "UNACTIVED")]
    [InlineData(new[] { ProductStatus.Blocked }, "BLOCK")]
    [InlineData(new[] { ProductStatus.Deleted }, "DELETED")]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Deleted }, "ACTIVED,DELETED")]
    public void Statuses_with_documented_words_are_sent_in_one_value(ProductStatus[] statuses, string state) =>
        Assert.Equal(state, Sent(new ProductQuery { Statuses = statuses }).State);

    [Theory]
    [InlineData(new[] { ProductStatus.Pending })]
    [InlineData(new[] { ProductStatus.Unknown })]
    [InlineData(new[] { ProductStatus.Active, ProductStatus.Pending })]
    [InlineData(new[] { ProductStatus.Degraded, ProductStatus.Blocked })]
    [InlineData(new[] { ProductStatus.Failed })]
    [InlineData(new[] { ProductStatus.Archived })]
    public void Statuses_are_not_sent_when_one_has_no_documented_word(ProductStatus[] statuses)
    {
        var query = new ProductQuery { Statuses = statuses };
        Assert.Null(Sent(query).State);
        Assert.Empty(Sample.Plan(query).Pushed);
    }

    [Fact]
    public void Creation_times_are_widened_by_a_second()
    {
        var sent = Sent(new ProductQuery { CreatedFrom = FilterQueries.Noon, CreatedTo = FilterQueries.Noon });
        Assert.Equal(FilterQueries.Noon.AddSeconds(-1), sent.CreateSince);
        Assert.Equal(FilterQueries.Noon.AddSeconds(1), sent.CreateUntil);
    }

    [Fact]
    public void Single_end_of_the_creation_time_is_sent_alone()
    {
        Assert.Null(Sent(new ProductQuery { CreatedFrom = FilterQueries.Noon }).CreateUntil);
        Assert.Null(Sent(new ProductQuery { CreatedTo = FilterQueries.Noon }).CreateSince);
    }

    [Fact]
    public void First_and_last_instant_are_not_widened()
    {
        var sent = Sent(new ProductQuery
        {
            CreatedFrom = DateTimeOffset.MinValue,
            CreatedTo = DateTimeOffset.MaxValue,
        });
        Assert.Equal(DateTimeOffset.MinValue, sent.CreateSince);
        Assert.Equal(DateTimeOffset.MaxValue, sent.CreateUntil);
    }

    [Fact]
    public void Native_parameters_are_sent_with_portable_filters()
    {
        var query = new ProductQuery { Name = "n" }.WithNative(new HuaweiProductQuery
        {
            SortKey = "create_time",
            Tag = "t",
        });
        Assert.Equal(new HuaweiProductQuery { Name = "n", SortKey = "create_time", Tag = "t" }, Sent(query));
    }

    [Fact]
    public void Native_parameter_is_not_reported_as_a_pushed_filter() =>
        Assert.Empty(Sample.Plan(new ProductQuery().WithNative(new HuaweiProductQuery { Tag = "t" })).Pushed);

    [Fact]
    public void Conflict_names_the_native_parameter_and_the_portable_filter() => Assert.StartsWith(
        "acme: the native parameter tag and the portable filter Tag are both set; keep one",
        Conflict(new() { Tag = "a" }, new() { Tag = "b" }),
        StringComparison.Ordinal);

    private static string Conflict(ProductQuery query, HuaweiProductQuery native) =>
        FilterQueries.ConflictOf(Sample.SourceOf(Sample.Stub()), query.WithNative(native));

    private static HuaweiProductQuery Sent(ProductQuery query) =>
        Sample.QueryOf<HuaweiProductQuery>(query) with { Offset = null, Limit = null };
}
