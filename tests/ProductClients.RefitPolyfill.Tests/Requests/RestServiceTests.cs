using ProductClients.RefitPolyfill.Tests.Apis;
using ProductClients.RefitPolyfill.Tests.Support;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Requests;

public class RestServiceTests
{
    [Fact]
    public void An_interface_without_a_client_is_told_which_have_one()
    {
        using var client = new HttpClient();
        var exception = Assert.Throws<InvalidOperationException>(
            () => RestService.For<IDisposable>(client, new RefitSettings(new Json())));
        Assert.Contains("System.IDisposable", exception.Message, StringComparison.Ordinal);
        Assert.Contains(typeof(IShopApi).FullName!, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_is_named()
    {
        using var client = new HttpClient();
        var settings = new RefitSettings(new Json());
        Assert.Throws<ArgumentNullException>("settings", () => RestService.For<IShopApi>(client, null!));
        Assert.Throws<ArgumentNullException>("client", () => RestService.For<IShopApi>(null!, settings));
        Assert.Throws<ArgumentNullException>("contentSerializer", static () => new RefitSettings(null!));
    }
}
