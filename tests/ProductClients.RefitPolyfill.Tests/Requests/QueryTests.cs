using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class QueryTests
{
    [Fact]
    public async Task Properties_are_sent_in_the_order_of_declaration() =>
        Assert.Equal(
            "/v1/p/products?offset=no.0&limit=no.10&name=n&state=ACTIVED&create_since=2024-01-01T00%3A00%3A00Z"
            + "&product_id=A&product_id=B%20c&Sizes=no.1&Sizes=no.2&Published=Y",
            await Shop.TargetOf(
                new ItemQuery
                {
                    Published = true,
                    Sizes = [1, 2],
                    ProductIds = ["A", "B c"],
                    CreateSince = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.FromHours(9)),
                    State = ItemState.Active,
                    Name = "n",
                    Limit = 10,
                    Offset = 0,
                },
                new VendorFormatter()));

    [Fact]
    public async Task Parameters_are_sent_in_their_order() =>
        Assert.Equal(
            "/search?text=t&published=false&page=-1&size=2&state=Blocked&ids=a&ids=b",
            await Shop.TargetOf(static api =>
                api.SearchAsync("t", false, -1, 2, null, ItemState.Blocked, ["a", "b"], null)));

    [Fact]
    public async Task Nothing_is_sent_for_null() =>
        Assert.Equal(
            "/search",
            await Shop.TargetOf(static api => api.SearchAsync(null, null, null, null, null, null, null, null)));

    [Fact]
    public async Task Nothing_is_sent_for_a_query_object_of_nulls_or_for_none()
    {
        Assert.Equal("/v1/p/products", await Shop.TargetOf(new ItemQuery()));
        Assert.Equal("/v1/p/products", await Shop.TargetOf(static api => api.ListAsync("p")));
    }

    [Fact]
    public async Task An_empty_text_is_sent() =>
        Assert.Equal("/v1/p/products?name=", await Shop.TargetOf(new ItemQuery { Name = string.Empty }));

    [Fact]
    public async Task An_empty_list_and_null_items_are_not_sent()
    {
        Assert.Equal("/v1/p/products", await Shop.TargetOf(new ItemQuery { ProductIds = [], Sizes = [] }));
        Assert.Equal(
            "/search?ids=a&ids=",
            await Shop.TargetOf(
                static api => api.SearchAsync(null, null, null, null, null, null, ["a", null, ""], null)));
    }

    [Fact]
    public async Task A_property_that_serializers_ignore_is_not_sent() =>
        Assert.Equal("/v1/p/products", await Shop.TargetOf(new ItemQuery { Ignored = "x" }));

    [Theory]
    [InlineData("한글", "%ED%95%9C%EA%B8%80")]
    [InlineData("a+b &c=d", "a%2Bb%20%26c%3Dd")]
    [InlineData("100%", "100%25")]
    [InlineData("x/y;z", "x%2Fy%3Bz")]
    [InlineData("..", "..")]
    [InlineData("\t\r\n", "%09%0D%0A")]
    public async Task A_query_value_is_escaped(string value, string text) =>
        Assert.Equal($"/v1/p/products?name={text}", await Shop.TargetOf(new ItemQuery { Name = value }));

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_by_name()
    {
        var handler = new StubHandler();
        var api = Shop.Over(handler);
        // Not InlineData: an attribute is stored as UTF-8, which has no half pairs.
        foreach (var value in new[] { "\ud800", "a\udc00", "\ud800\ud800\udc00", "\ud83d\ude00\ude00" })
        {
            var property = await Assert.ThrowsAsync<ArgumentException>(
                () => api.ListAsync("p", new ItemQuery { Name = value }));
            var item = await Assert.ThrowsAsync<ArgumentException>(
                () => api.SearchAsync(null, null, null, null, null, null, [value], null));
            Assert.Equal(("query.Name", "ids"), (property.ParamName, item.ParamName));
        }

        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task Names_that_are_keywords_or_locals_do_no_harm()
    {
        Assert.Equal("/?request=r", await Shop.TargetOf(static api => api.RootAsync(null, "r")));
        Assert.Equal(
            "/words?class=c&item=ACTIVED",
            await Shop.TargetOf(static api => api.WordsAsync("c", [ItemState.Active])));
    }
}
