using ProductClients.Http;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>What the methods of an interface of the app return, and the paths of their requests.</summary>
public class ApiMethodsTests
{
    [Theory]
    [InlineData(nameof(IServerApi.GetAsync), false, false, true)]
    [InlineData(nameof(IServerApi.FindAsync), false, true, true)]
    [InlineData(nameof(IServerApi.GetResponseAsync), false, false, false)]
    [InlineData(nameof(IServerApi.HeadAsync), false, true, false)]
    [InlineData(nameof(IServerApi.DownloadAsync), true, false, false)]
    [InlineData(nameof(IServerApi.TryDownloadAsync), true, true, false)]
    [InlineData(nameof(IServerApi.ReadEventsAsync), true, false, false)]
    [InlineData(nameof(IServerDeletion.DeleteAsync), false, false, false)]
    [InlineData(nameof(IServerDeletion.TryDeleteAsync), false, true, false)]
    public void Method_returns_what_it_declares(string name, bool isStreamed, bool returnsErrors, bool isText) =>
        Assert.Equal(new ApiMethod(isStreamed, returnsErrors, isText), new ApiMethods(typeof(IServerApi))[name]);

    [Fact]
    public void Overloads_of_text_and_bytes_are_text() =>
        Assert.True(new ApiMethods(typeof(ITextAndBytes))[nameof(ITextAndBytes.GetAsync)].IsText);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("/servers", "/servers")]
    [InlineData("/servers?all=1", "/servers")]
    [InlineData("/servers?", "/servers")]
    [InlineData("?all=1", "")]
    [InlineData("/servers/{id?}", "/servers/{id?}")]
    [InlineData("/servers/{id?}?all=1", "/servers/{id?}")]
    public void Route_is_the_path_without_the_query(string? template, string? route)
    {
        using var request = new HttpRequestMessage();
        if (template is not null)
        {
            request.Options.Set(
                new HttpRequestOptionsKey<string>(HttpRequestMessageOptions.RelativePathTemplate), template);
        }

        Assert.Equal(route, ApiRequest.RouteOf(request));
    }

    private interface ITextAndBytes
    {
        Task<string> GetAsync(int id);

        Task<HttpResponseMessage> GetAsync(string id);
    }
}
