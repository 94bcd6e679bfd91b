using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class BaseAddressTests
{
    [Theory]
    [InlineData("https://shop.test", "https://shop.test/v1/p/products")]
    [InlineData("https://shop.test/", "https://shop.test/v1/p/products")]
    [InlineData("https://shop.test/api/v1", "https://shop.test/api/v1/v1/p/products")]
    [InlineData("https://shop.test/api/v1/", "https://shop.test/api/v1/v1/p/products")]
    [InlineData("https://shop.test/api//", "https://shop.test/api/v1/p/products")]
    [InlineData("http://shop.test:8080/%C3%A9", "http://shop.test:8080/%C3%A9/v1/p/products")]
    [InlineData("https://shop.test/api?a=b#c", "https://shop.test/api/v1/p/products")]
    [InlineData("http://[::1]:1/api", "http://[::1]:1/api/v1/p/products")]
    public async Task The_path_is_appended_to_that_of_the_base_address(string address, string target)
    {
        var handler = new StubHandler();
        await Over(handler, address).ListAsync("p");
        Assert.Equal(target, handler.Request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task A_client_without_a_base_address_says_so() =>
        Assert.Contains(
            "BaseAddress",
            (await Assert.ThrowsAsync<InvalidOperationException>(
                static () => Over(new StubHandler(), null).ListAsync("p"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_base_path_that_would_name_another_host_is_refused()
    {
        var handler = new StubHandler();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Over(handler, "https://shop.test//elsewhere.test").ListAsync("p"));
        Assert.Equal(0, handler.Count);
    }

    private static IShopApi Over(StubHandler handler, string? address) => RestService.For<IShopApi>(
        new HttpClient(handler) { BaseAddress = address is null ? null : new Uri(address) },
        new RefitSettings(new Json()));
}
