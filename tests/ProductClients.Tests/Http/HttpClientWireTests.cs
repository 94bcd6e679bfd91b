using System.Globalization;
using System.Net.Http.Headers;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>What .NET itself sends, as docs/wire.md says: the signers rely on it.</summary>
public class HttpClientWireTests
{
    [Theory]
    [InlineData("/a%7Eb/%41", "/a~b/A")]
    [InlineData("/{x}|y z", "/%7Bx%7D%7Cy%20z")]
    [InlineData("/한/%ed%95%9c", "/%ED%95%9C/%ED%95%9C")]
    [InlineData("/%3a", "/%3a")]
    [InlineData("/'()!*[]:+", "/'()!*[]:+")]
    [InlineData("/%2F%2A%20%27", "/%2F%2A%20%27")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a/%2e%2E/b", "/b")]
    [InlineData("", "/")]
    [InlineData("/x?", "/x?")]
    [InlineData("/x#fragment", "/x")]
    [InlineData("/x?q=%7E'(!*)[]:+%2f{}|", "/x?q=~'(!*)[]:+%2f%7B%7D%7C")]
    public async Task Request_target_is_the_path_and_query_of_the_address(string written, string target)
    {
        await using var server = new OneResponseServer();
        var address = new Uri(server.Endpoint.OriginalString + written);

        var head = await SendAsync(server, new HttpRequestMessage(HttpMethod.Get, address));

        Assert.Equal(target, address.AbsolutePath + address.Query);
        Assert.Equal($"GET {target} HTTP/1.1", head[0]);
    }

    [Fact]
    public async Task Host_is_sent_with_its_port_unless_a_header_replaces_it()
    {
        await using var server = new OneResponseServer();

        var head = await SendAsync(server, new HttpRequestMessage(HttpMethod.Get, server.Endpoint));
        var request = new HttpRequestMessage(HttpMethod.Get, server.Endpoint);
        request.Headers.Host = "vendor.example:99";
        var replaced = await SendAsync(server, request);

        Assert.Equal($"Host: {server.Endpoint.Authority}", head[1]);
        Assert.Equal("Host: vendor.example:99", replaced[1]);
    }

    [Fact]
    public async Task Headers_are_sent_as_they_were_added_and_in_that_order()
    {
        await using var server = new OneResponseServer();
        var request = new HttpRequestMessage(HttpMethod.Get, server.Endpoint);
        string[] expected =
        [
            "Z-Last: 1",
            "Date: Tue, 07 Jun 2011 20:51:35 GMT",
            "Authorization: SDK-HMAC-SHA256 Access=A, SignedHeaders=a;b, Signature=f",
            "x-lower:  two  spaces ",
        ];
        foreach (var line in expected)
        {
            Add(request.Headers, line.Split(": ", 2)[0], line.Split(": ", 2)[1]);
        }

        Add(request.Headers, "X-Two", "1");
        Add(request.Headers, "X-Two", "2");

        Assert.Equal([.. expected, "X-Two: 1, 2"], (await SendAsync(server, request)).Skip(2));
    }

    [Theory]
    [InlineData("SDK-HMAC-SHA256 Access=A, SignedHeaders=a;b, Signature=f")]
    [InlineData("algorithm=\"hmac-sha256\",headers=\"date\",signature=\"x=\",apikey=\"k\"")]
    public void Authorization_that_is_no_scheme_and_token_is_not_accepted_by_Add(string value)
    {
        using var request = new HttpRequestMessage();

        Assert.Throws<FormatException>(() => request.Headers.Add("Authorization", value));
    }

    [Fact]
    public void Content_type_cannot_be_set_without_content()
    {
        using var request = new HttpRequestMessage();

        Assert.Throws<InvalidOperationException>(() => request.Headers.Add("Content-Type", "application/json"));
    }

    [Fact]
    public async Task Header_value_that_is_not_ASCII_cannot_be_sent()
    {
        await using var server = new OneResponseServer();
        var request = new HttpRequestMessage(HttpMethod.Get, server.Endpoint);
        Add(request.Headers, "X-App-UserId", "한");

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(server, request));
    }

    [Fact]
    public async Task Standard_method_is_sent_in_upper_case()
    {
        await using var server = new OneResponseServer();

        var head = await SendAsync(server, new HttpRequestMessage(new HttpMethod("get"), server.Endpoint));

        Assert.StartsWith("GET ", head[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_are_those_of_RFC_3986()
    {
        Assert.Equal("%21%2A%27%28%29-._~%20%2C%3A%2F%2B%ED%95%9C", Uri.EscapeDataString("!*'()-._~ ,:/+한"));
        Assert.Equal("%EF%BF%BD", Uri.EscapeDataString("\ud800"));
        Assert.Equal(
            "Tue, 07 Jun 2011 20:51:35 GMT",
            new DateTimeOffset(2011, 6, 7, 20, 51, 35, TimeSpan.Zero).ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Add(HttpRequestHeaders headers, string name, string value) =>
#pragma warning disable RS0030 // What is measured here is this method.
        Assert.True(headers.TryAddWithoutValidation(name, value));
#pragma warning restore RS0030

    // Each request has a connection of its own.
    private static async Task<string[]> SendAsync(OneResponseServer server, HttpRequestMessage request)
    {
        using (request)
        using (var client = new HttpClient(new SocketsHttpHandler()))
        using (await client.SendAsync(request))
        {
            return server.Heads.Last().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
