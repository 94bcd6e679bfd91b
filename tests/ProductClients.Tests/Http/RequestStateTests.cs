using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class RequestStateTests
{
    [Fact]
    public void Copy_of_a_request_has_its_headers_options_and_content()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://vendor.example/list")
        {
            Content = new StringContent("body"),
            Version = new Version(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Add("X-Own", ["one", "two"]);
        request.Options.Set(new HttpRequestOptionsKey<string>("own"), "value");

        using var copy = RequestState.CopyOf(request);

        Assert.Equal(
            (request.Method, request.RequestUri, request.Content, request.Version, request.VersionPolicy),
            (copy.Method, copy.RequestUri, copy.Content, copy.Version, copy.VersionPolicy));
        Assert.Equal(["one", "two"], copy.Headers.GetValues("X-Own"));
        Assert.Equal("value", copy.Options.ToDictionary()["own"]);
    }

    [Fact]
    public void Request_that_did_not_pass_the_handlers_has_no_state()
    {
        using var request = new HttpRequestMessage();

        var error = Assert.Throws<InvalidOperationException>(() => RequestState.Of(request));

        Assert.Equal("The request did not pass through RequestHandler.", error.Message);
    }
}
