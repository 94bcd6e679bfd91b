using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the retries of an interface of the app, at each vendor.</summary>
public sealed class ApiRetryTests
{
    public static TheoryData<string> Names => ApiFixture.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Get_that_gets_503_is_sent_again_with_a_fresh_signature(string name)
    {
        await using var app = await ApiFixture.StartAsync(
            services: static services => services.AddSingleton<TimeProvider>(new SteppingTime()));
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Text("text"));
        app.Vendor(name).FailNext(EmulatorFault.VendorError(503));

        Assert.Equal("text", await app.Api(name).GetTextAsync("1", Cancellation));

        var sent = app.Sent(name).ToArray();
        Assert.Equal([503, 200], sent.Select(static request => request.Status));
        Assert.NotEqual(SignatureOf(sent[0]), SignatureOf(sent[1]));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Post_that_gets_503_is_sent_once(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("POST", "/servers", static _ => EndpointResponse.VendorError(503));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).CreateAsync(new Server("1", "one"), Cancellation));
        using var response = await app.Api(name).TryCreateAsync(new Server("1", "one"), Cancellation);

        Assert.Equal(
            (ProductErrorCode.Unavailable, HttpStatusCode.ServiceUnavailable, 1),
            (error.Code, error.StatusCode, error.Attempts));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(2, app.Sent(name).Count());
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Method_that_the_app_calls_idempotent_is_sent_again_with_its_body(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        var bodies = new List<string>();
        app.Vendor(name).Map("PUT", "/servers/{id}/tag", request =>
        {
            bodies.Add(request.BodyText);
            return bodies.Count == 1 ? EndpointResponse.VendorError(503) : EndpointResponse.Status(204);
        });

        await app.Api(name).TagAsync("1", "tag", cancellationToken: Cancellation);

        Assert.Equal(["tag", "tag"], bodies);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Body_that_breaks_off_is_requested_again(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Text("the complete text"));
        app.Vendor(name).FailNext(EmulatorFault.TruncateBody(4));

        Assert.Equal("the complete text", await app.Api(name).GetTextAsync("1", Cancellation));
        Assert.Equal(2, app.Sent(name).Count());
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Returned_error_is_that_of_the_last_attempt(string name)
    {
        await using var app = await ApiFixture.StartAsync(settings: ("MaxRetries", "1"));
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.VendorError(404));
        app.Vendor(name).FailNext(EmulatorFault.VendorError(503));

        using var response = await app.Api(name).FindAsync("1", Cancellation);

        var failure = Assert.IsType<ProductClientException>(response.Error!.InnerException);
        Assert.Equal(
            (HttpStatusCode.NotFound, ProductErrorCode.NotFound, 2),
            (response.StatusCode, failure.Code, failure.Attempts));
    }

    // The API rejects the token, and then the server of tokens rejects the client with the same status.
    [Fact]
    public async Task Failed_token_request_is_not_returned_with_the_response_of_an_earlier_attempt()
    {
        var isFirst = true;
        using var tokens = new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(isFirst ? HttpStatusCode.OK : HttpStatusCode.Unauthorized)
            {
                Content = new StringContent("""{"access_token":"t"}"""),
            };
            isFirst = false;
            return response;
        });
        using var products = new StubHandler("""{"message":"rejected"}""", HttpStatusCode.Unauthorized);
        await using var app = TokenVendor.LicenseSpring(
            tokens, products, register: static registration => registration.AddApi<IServerApi>(ServerJson.Default));

        using var response = await app.GetRequiredKeyedService<IServerApi>("acme").FindAsync("1", Cancellation);

        Assert.Equal(2, tokens.Requests.Count);
        Assert.False(response.IsReceived);
        Assert.True(response.HasRequestError(out var error));
        Assert.Equal(
            ProductErrorCode.Authentication, Assert.IsType<ProductClientException>(error.InnerException).Code);
    }

    [Fact]
    public async Task Cancellation_of_a_method_with_an_IApiResponse_is_thrown()
    {
        using var cancelling = new CancellationTokenSource();
        await using var app = await ApiFixture.StartAsync();
        app.Vendor("ncp").Map("GET", "/servers/{id}", async (_, cancellationToken) =>
        {
            await cancelling.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return EndpointResponse.Status(200);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => app.Api("ncp").FindAsync("1", cancelling.Token));
    }

    [Fact]
    public async Task Interface_shares_the_limits_of_its_registration()
    {
        await using var app = await ApiFixture.StartAsync(settings: ("MaxConcurrentRequests", "1"));
        app.Vendor("ncp").Map("GET", "/servers/{id}/log", static _ => EndpointResponse.Text("line"));
        app.Vendor("ncp").Map("GET", "/servers/{id}", static _ => EndpointResponse.Text("text"));
        var stream = await app.Api("ncp").DownloadAsync("1", Cancellation);

        var products = app.Lister("ncp").ListAsync(cancellationToken: Cancellation).ToListAsync();
        var text = app.Api("ncp").GetTextAsync("1", Cancellation).AsTask();
        Assert.Single(app.Vendor("ncp").Requests);
        await stream.DisposeAsync();

        Assert.NotEmpty(await products);
        Assert.Equal("text", await text);
    }

    private static string SignatureOf(EmulatorRequest request) => string.Join(
        '\n', request.Headers.Select(static header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal));
}
