using System.Net;
using System.Text;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Api;

/// <summary>A response for an interface of the app is read in the charset that it declares.</summary>
public sealed class ApiCharsetTests
{
    public static TheoryData<string, string, string> Charsets => new()
    {
        { "utf8", "utf-8", "한글 产品" },
        { "EUC-KR", "euc-kr", "한글" },
        { "gbk", "gbk", "产品" },
        { "utf-16", "utf-16", "한글 产品" },
        { "x-unknown", "utf-8", "한글 产品" },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Charsets))]
    public async Task Text_and_JSON_are_read_in_their_charset(string declared, string encoding, string name)
    {
        var json = $$"""{"id":"1","name":"{{name}}"}""";
        await using var app = ApiFixture.Over(Wire(declared, encoding, json));

        Assert.Equal(name, (await app.Api().GetAsync("1", cancellationToken: Cancellation))!.Name);
        Assert.Equal(json, await app.Api().GetTextAsync("1", Cancellation));
        using var response = await app.Api().FindAsync("1", Cancellation);
        Assert.Null(response.Error);
        Assert.Equal((name, "utf-8"), (response.Content!.Name, response.ContentHeaders!.ContentType!.CharSet));
    }

    [Theory, MemberData(nameof(Charsets))]
    public async Task Items_are_read_in_their_charset(string declared, string encoding, string name)
    {
        await using var app = ApiFixture.Over(Wire(declared, encoding, $$"""[{"id":"1","name":"{{name}}"}]"""));

        var server = Assert.Single(await app.Api().ReadEventsAsync(Cancellation).ToListAsync());

        Assert.Equal(name, server.Name);
    }

    [Fact]
    public async Task Bytes_of_a_response_message_are_not_converted()
    {
        await using var app = ApiFixture.Over(Wire("euc-kr", "euc-kr", "한글"));

        using var response = await app.Api().GetResponseAsync("1", Cancellation);

        Assert.Equal("euc-kr", response.Content.Headers.ContentType!.CharSet);
        Assert.Equal(Encode("euc-kr", "한글"), await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Unknown_charset_is_named_when_the_JSON_cannot_be_read()
    {
        await using var app = ApiFixture.Over(Wire("x-unknown", "utf-16", "{}"));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api().GetAsync("1", cancellationToken: Cancellation));

        Assert.Contains("; its charset 'x-unknown' is not known; ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_is_limited_after_its_conversion()
    {
        // 2 bytes in EUC-KR and 3 in UTF-8.
        var wire = Wire("euc-kr", "euc-kr", new string('가', 1_000));
        await using var app = ApiFixture.Over(wire, configure: static options => options.MaxResponseBytes = 2_600);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Api().GetTextAsync("1", Cancellation).AsTask());

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
    }

    [Fact]
    public async Task Returned_error_declares_the_charset_of_its_text()
    {
        await using var app = ApiFixture.Over(Wire(
            "euc-kr", "euc-kr", """{"error":{"message":"한글"}}""", HttpStatusCode.NotFound));

        using var response = await app.Api().FindAsync("1", Cancellation);

        Assert.True(response.HasResponseError(out var error));
        Assert.Contains("한글", error.Content, StringComparison.Ordinal);
        Assert.Equal("utf-8", response.ContentHeaders!.ContentType!.CharSet);
    }

    private static StubHandler Wire(
        string declared, string encoding, string body, HttpStatusCode status = HttpStatusCode.OK) => new(_ =>
        {
            var content = new ByteArrayContent(Encode(encoding, body));
            content.Headers.Add("Content-Type", $"application/json; charset={declared}");
            return new HttpResponseMessage(status) { Content = content };
        });

    private static byte[] Encode(string encoding, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
}
