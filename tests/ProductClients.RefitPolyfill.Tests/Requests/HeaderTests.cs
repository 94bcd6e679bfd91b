using ProductClients.RefitPolyfill.Tests.Support;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class HeaderTests
{
    [Fact]
    public async Task Fixed_headers_of_the_interface_are_sent()
    {
        var handler = new StubHandler();
        await Shop.Over(handler).ListAsync("p");
        Assert.Equal("product 1.0", handler.Request.Headers.NonValidated["X-Shop-Version"].ToString());
        Assert.Equal("of the interface", handler.Request.Headers.NonValidated["X-Fixed"].ToString());
    }

    [Fact]
    public async Task A_header_of_the_method_takes_the_place_of_the_interfaces()
    {
        var handler = new StubHandler();
        await Shop.Over(handler).SearchAsync(null, null, null, null, null, null, null, "me");
        Assert.Equal("of the method", handler.Request.Headers.NonValidated["X-Fixed"].ToString());
    }

    [Fact]
    public async Task A_header_parameter_takes_the_place_of_a_fixed_header_even_when_null()
    {
        var handler = new StubHandler();
        var api = Shop.Over(handler);
        await api.SearchAsync(null, null, null, null, null, null, null, "me");
        Assert.Equal("me", handler.Request.Headers.NonValidated["X-App-UserId"].ToString());
        await api.SearchAsync(null, null, null, null, null, null, null, null);
        Assert.False(handler.Request.Headers.NonValidated.Contains("X-App-UserId"));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("")]
    [InlineData("a, b; c=\"d\"")]
    [InlineData("%ED ~!")]
    public async Task A_header_of_an_applications_own_name_is_sent_as_it_is(string value)
    {
        var handler = new StubHandler();
        await Shop.Over(handler).ListAsync("p", appUserId: value);
        Assert.Equal(value, handler.Request.Headers.NonValidated["X-App-UserId"].ToString());
    }

    [Theory]
    [InlineData("en-US", "en-US")]
    [InlineData("zh-cn", "zh-cn")]
    [InlineData("en,fr;q=0.8", "en, fr; q=0.8")]
    public async Task A_header_that_HttpClient_knows_may_gain_spaces(string value, string sent)
    {
        var handler = new StubHandler();
        await Shop.Over(handler).RootAsync(value);
        Assert.Equal(sent, handler.Request.Headers.AcceptLanguage.ToString());
    }

    [Theory]
    [InlineData("a\rb", "000D")]
    [InlineData("a\nb", "000A")]
    [InlineData("a\0b", "0000")]
    [InlineData("a\tb", "0009")]
    [InlineData("a\u007fb", "007F")]
    [InlineData("é", "00E9")]
    [InlineData("한", "D55C")]
    [InlineData("😀", "D83D")]
    public async Task A_value_that_no_header_takes_is_refused_by_name_and_not_shown(string value, string code)
    {
        var handler = new StubHandler();
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => Shop.Over(handler).ListAsync("p", appUserId: "secret" + value));
        Assert.Equal(("appUserId", 0), (exception.ParamName, handler.Count));
        Assert.Contains("'X-App-UserId'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("U+" + code, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_value_of_a_header_that_HttpClient_knows_is_refused_by_name()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            static () => Shop.Over(new StubHandler()).RootAsync("en;q=high"));
        Assert.Equal("target", exception.ParamName);
    }
}
