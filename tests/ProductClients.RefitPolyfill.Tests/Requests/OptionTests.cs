using System.Net;
using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class OptionTests
{
    private static readonly HttpRequestOptionsKey<ShopCall> Key = new("Shop.Call");

    [Fact]
    public async Task A_property_reaches_the_handlers_by_its_key()
    {
        var (handler, call) = (new StubHandler(), new ShopCall());
        await Shop.Over(handler).ListAsync("p", call: call);
        Assert.True(handler.Request.Options.TryGetValue(Key, out var found));
        Assert.Same(call, found);
    }

    [Fact]
    public async Task A_null_property_is_as_good_as_none()
    {
        var handler = new StubHandler();
        await Shop.Over(handler).ListAsync("p");
        Assert.False(handler.Request.Options.TryGetValue(Key, out _));
    }

    [Fact]
    public async Task The_settings_give_the_version()
    {
        var handler = new StubHandler();
        await Shop.Over(handler).ListAsync("p");
        Assert.Equal(HttpVersion.Version11, handler.Request.Version);

        var settings = new RefitSettings
        {
            ContentSerializer = new Json(),
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        await Shop.Over(handler, settings).ListAsync("p");
        Assert.Equal(HttpVersion.Version20, handler.Request.Version);
        Assert.Equal(HttpVersionPolicy.RequestVersionExact, handler.Request.VersionPolicy);
    }

    [Fact]
    public async Task The_method_is_GET_and_nothing_else_is_added()
    {
        var handler = new StubHandler();
        await Shop.Over(handler).RootAsync();
        Assert.Equal(HttpMethod.Get, handler.Request.Method);
        Assert.Null(handler.Request.Content);
        Assert.Equal(
            ["X-Shop-Version", "X-Fixed"],
            handler.Request.Headers.Select(static header => header.Key),
            StringComparer.Ordinal);
    }
}
