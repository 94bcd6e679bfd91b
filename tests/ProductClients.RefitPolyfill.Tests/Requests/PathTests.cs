using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class PathTests
{
    [Theory]
    [InlineData("6a/6a", "6a%2F6a")]
    [InlineData("한글", "%ED%95%9C%EA%B8%80")]
    [InlineData("a+b &c=d", "a%2Bb%20%26c%3Dd")]
    [InlineData("100%", "100%25")]
    [InlineData("%2F%2e", "%252F%252e")]
    [InlineData("x/y;z", "x%2Fy%3Bz")]
    [InlineData("?#", "%3F%23")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("...", "...")]
    [InlineData("~-._", "~-._")]
    [InlineData("!'()*", "%21%27%28%29%2A")]
    [InlineData("😀", "%F0%9F%98%80")]
    public async Task A_path_value_is_one_escaped_segment(string value, string segment) =>
        Assert.Equal($"/v1/{segment}/products", await Shop.TargetOf(api => api.ListAsync(value)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_value_that_would_be_another_path_is_refused_by_name(string? value)
    {
        var handler = new StubHandler();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Shop.Over(handler).ListAsync(value!));
        Assert.Equal("projectId", exception.ParamName);
        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_path_is_refused_by_name()
    {
        var handler = new StubHandler();
        // Not InlineData: an attribute is stored as UTF-8, which has no half pairs.
        foreach (var value in new[] { "\ud800", "a\udc00", "\udc00\ud800" })
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(() => Shop.Over(handler).ListAsync(value));
            Assert.Equal("projectId", exception.ParamName);
        }

        Assert.Equal(0, handler.Count);
    }

    [Fact]
    public async Task Enums_and_integers_fill_segments() =>
        Assert.Equal(
            "/on%20hold/-5/9223372036854775807",
            await Shop.TargetOf(api => api.AtAsync(ItemState.OnHold, -5, long.MaxValue)));

    [Fact]
    public async Task A_formatter_that_returns_nothing_for_a_segment_is_refused()
    {
        var api = Shop.Over(new StubHandler(), new BoxedFormatter(static _ => null));
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => api.AtAsync(ItemState.Active, 1, 2));
        Assert.Equal("state", exception.ParamName);
    }

    [Fact]
    public async Task The_root_is_a_path() => Assert.Equal("/", await Shop.TargetOf(static api => api.RootAsync()));
}
