using System.Net;
using System.Text.Json;
using ProductClients.Testing;

namespace ProductClients.Tests.Api;

/// <summary>Tests of an interface of the app at each vendor, against emulators that verify signatures.</summary>
public sealed class AddApiTests
{
    public static TheoryData<string> Names => ApiFixture.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Get_is_signed_and_its_JSON_is_read(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static request => EndpointResponse.Json(
            $$"""{"id":"{{request.PathValues["id"]}}","name":"{{request.Query("full")}}"}"""));

        var server = await app.Api(name).GetAsync("a b", full: true, Cancellation);

        Assert.Equal(new Server("a b", "true"), server);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Post_is_signed_with_its_JSON(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("POST", "/servers", static request =>
            EndpointResponse.Json(request.ReadJson(ServerJson.Default.Server)!, ServerJson.Default.Server, 201));

        var server = await app.Api(name).CreateAsync(new Server("1", "키"), Cancellation);

        Assert.Equal(new Server("1", "키"), server);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Error_response_is_an_exception_with_the_error_of_the_vendor(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.VendorError(404));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).GetAsync("1", cancellationToken: Cancellation));

        Assert.Equal(
            (ProductErrorCode.NotFound, HttpStatusCode.NotFound, name, 1),
            (error.Code, error.StatusCode, error.Registration, error.Attempts));
        Assert.NotEmpty(error.VendorMessage!);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Error_of_a_method_with_an_IApiResponse_is_returned_with_the_response(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ =>
            EndpointResponse.VendorError(404).WithHeader("X-Kept", "yes"));

        using var response = await app.Api(name).FindAsync("1", Cancellation);

        Assert.Equal((HttpStatusCode.NotFound, false), (response.StatusCode, response.IsSuccessful));
        Assert.Equal(["yes"], response.Headers!.GetValues("X-Kept"));
        Assert.True(response.HasResponseError(out var error));
        var failure = Assert.IsType<ProductClientException>(error.InnerException);
        Assert.Equal((ProductErrorCode.NotFound, failure.Message), (failure.Code, error.Message));
        using var body = JsonDocument.Parse(error.Content!);
        Assert.Equal(JsonValueKind.Object, body.RootElement.ValueKind);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Failed_connection_of_a_method_with_an_IApiResponse_is_returned_without_a_response(string name)
    {
        await using var app = await ApiFixture.StartAsync(settings: ("MaxRetries", "0"));
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Status(200));
        app.Vendor(name).FailWhen(static request => request.Pattern is not null, EmulatorFault.Disconnect());

        using var response = await app.Api(name).FindAsync("1", Cancellation);

        Assert.False(response.IsReceived);
        Assert.True(response.HasRequestError(out var error));
        var failure = Assert.IsType<ProductClientException>(error.InnerException);
        Assert.Equal(ProductErrorCode.Network, failure.Code);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Unexpected_JSON_is_an_invalid_response(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ => EndpointResponse.Json("""{"id":7}"""));

        var thrown = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api(name).GetAsync("1", cancellationToken: Cancellation));
        using var returned = await app.Api(name).FindAsync("1", Cancellation);

        Assert.Equal(ProductErrorCode.InvalidResponse, thrown.Code);
        Assert.Contains("it starts with: {\"id\":7}", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(thrown.Message, returned.Error!.InnerException!.Message);
        Assert.Equal(HttpStatusCode.OK, returned.StatusCode);
    }
}
