using System.Net;
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
}
