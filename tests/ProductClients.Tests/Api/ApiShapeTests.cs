using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>Tests of the requests and results that an interface of the app can have, at each vendor.</summary>
public sealed class ApiShapeTests
{
    public static TheoryData<string> Names => ApiFixture.Names;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Names))]
    public async Task Method_without_a_result_accepts_a_response_without_content(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("DELETE", "/servers/{id}", static _ => EndpointResponse.Status(204));

        await app.Api(name).DeleteAsync("1", Cancellation);
        using var response = await app.Api(name).TryDeleteAsync("1", Cancellation);

        Assert.Null(response.Error?.ToString());
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["DELETE", "DELETE"], app.Sent(name).Select(static request => request.Method));
    }

    [Theory]
    [InlineData("ncp", 200)]
    [InlineData("ncp", 204)]
    [InlineData("qiniu", 200)]
    [InlineData("qiniu", 205)]
    public async Task Result_of_an_empty_response_is_null(string name, int status)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", _ => EndpointResponse.Status(status));

        Assert.Null(await app.Api(name).GetAsync("1", cancellationToken: Cancellation));
        Assert.Equal("", await app.Api(name).GetTextAsync("1", Cancellation));
    }

    [Fact]
    public async Task Result_of_the_JSON_null_is_null()
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor("ncp").Map("GET", "/servers/{id}", static _ => EndpointResponse.Json("null"));

        Assert.Null(await app.Api("ncp").GetAsync("1", cancellationToken: Cancellation));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Response_message_has_its_headers_and_body(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers/{id}", static _ =>
            EndpointResponse.Text("<x/>", contentType: "text/xml; charset=utf-8").WithHeader("X-Own", "1"));

        using var response = await app.Api(name).GetResponseAsync("1", Cancellation);

        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(4, response.Content.Headers.ContentLength);
        Assert.Equal("<x/>", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(["1"], response.Headers.GetValues("X-Own"));
    }

    [Fact]
    public async Task Head_has_the_length_of_the_body_that_it_does_not_have()
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor("ncp").Map("HEAD", "/servers/{id}", static _ => EndpointResponse.Text("12345"));

        using var response = await app.Api("ncp").HeadAsync("1", Cancellation);

        Assert.Equal((true, 5), (response.IsSuccessful, response.ContentHeaders!.ContentLength));
    }

    // The length is that of a body that does not arrive, so no memory is allocated for it.
    [Fact]
    public async Task Result_of_head_is_null_whatever_length_the_vendor_declares()
    {
        await using var app = ApiFixture.Over(new StubHandler(_ =>
        {
            var content = new ByteArrayContent([]);
            content.Headers.ContentLength = 2_000_000_000;
            return new HttpResponseMessage { Content = content };
        }));

        Assert.Null(await app.Api().HeadServerAsync("1", Cancellation));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Query_values_are_written_as_most_APIs_read_them(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("GET", "/servers", static _ => EndpointResponse.Json("[]"));

        await app.Api(name).ListAsync(
            ServerStatus.Stopped,
            new DateTimeOffset(2024, 1, 1, 9, 0, 0, 500, TimeSpan.FromHours(9)),
            new DateOnly(2024, 2, 3),
            "",
            Cancellation);

        Assert.Equal(
            [("status", "Stopped"), ("since", "2024-01-01T00:00:00.5Z"), ("day", "2024-02-03"), ("name", "")],
            app.Sent(name).Single().QueryParameters.Select(static pair => (pair.Key, pair.Value)));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Form_is_sent_with_its_signature(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        var body = "";
        app.Vendor(name).Map("PUT", "/servers/{id}", request =>
        {
            body = request.BodyText;
            return EndpointResponse.Status(200);
        });

        await app.Api(name).RenameAsync(
            "1",
            new Rename { NewName = "a b", At = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), Force = true },
            Cancellation);

        Assert.Equal("new_name=a+b&at=2024-01-01T00%3A00%3A00Z&Force=true", body);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Text_is_sent_with_its_signature(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("PATCH", "/servers/{id}", static request => EndpointResponse.Text(request.BodyText));

        Assert.Equal("키 = 1", await app.Api(name).PatchAsync("1", "키 = 1", Cancellation));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Stream_is_sent_with_its_signature(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("PUT", "/servers/{id}/image", static request =>
            EndpointResponse.Text(request.BodyText));
        using var image = new MemoryStream(Encoding.UTF8.GetBytes("image"));

        Assert.Equal("image", await app.Api(name).UploadAsync("1", image, Cancellation));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Multipart_body_is_sent_with_its_signature(string name)
    {
        await using var app = await ApiFixture.StartAsync();
        app.Vendor(name).Map("POST", "/servers/{id}/image", static request =>
            EndpointResponse.Text(request.BodyText));

        var sent = await app.Api(name).AttachAsync(
            "1", new ByteArrayPart("pixels"u8.ToArray(), "a.png"), "note", Cancellation);

        Assert.Contains("name=image; filename=a.png", sent, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\npixels\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("note", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_without_metadata_is_named()
    {
        await using var app = await VendorFixture.StartAsync(
            static _ => { },
            static _ => { },
            static clients => clients.Registration("ncp").AddApi<IServerApi>(NoJson.Default));

        var error = await Assert.ThrowsAsync<NotSupportedException>(
            () => app.Api("ncp").CreateAsync(new Server("1", "one"), Cancellation));

        app.Vendor("ncp").Map("GET", "/servers/{id}", static _ => EndpointResponse.Json("{}"));
        await Assert.ThrowsAsync<NotSupportedException>(
            () => app.Api("ncp").GetAsync("1", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<NotSupportedException>(() => app.Api("ncp").FindAsync("1", Cancellation));
        Assert.Contains("ProductClients.Tests.Api.Server", error.Message, StringComparison.Ordinal);
        Assert.Contains("NoJson", error.Message, StringComparison.Ordinal);
    }
}
