using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A malformed or oversized response fails with the right error code.</summary>
public class HostileResponseTests
{
    private const string SixtyFourKilobytes = "65536";

    [Fact]
    public async Task Headers_over_the_limit_are_too_large()
    {
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            X-Big: {new string('x', 70_000)}
            Content-Length: 2

            [],
            """);

        var error = await FailureAsync(server.Endpoint);

        Assert.Equal(ProductErrorCode.ResponseTooLarge, error.Code);
        Assert.Contains(SixtyFourKilobytes, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Size_limit_applies_to_the_decompressed_body(string encoding)
    {
        // 40 MiB of zeros, in about 40 KiB.
        var body = Compressed(encoding, new byte[40 * 1024 * 1024]);
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            Content-Encoding: {encoding}
            Content-Length: {body.Length}


            """, body);

        var error = await FailureAsync(server.Endpoint);

        Assert.Equal(
            (ProductErrorCode.ResponseTooLarge,
                "acme (Ncp): page 1 is larger than 33554432 bytes (option MaxResponseBytes)"),
            (error.Code, error.Message));
    }

    [Fact]
    public async Task Error_body_is_read_up_to_its_limit_and_its_status_kept()
    {
        var body = Compressed("gzip", new byte[40 * 1024 * 1024]);
        await using var server = new RawServer($"""
            HTTP/1.1 401 Unauthorized
            Content-Encoding: gzip
            Content-Length: {body.Length}


            """, body);

        var error = await FailureAsync(server.Endpoint);

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, error.Attempts));
        Assert.InRange(error.Message.Length, 1, 1_000);
    }

    [Theory]
    [InlineData("not HTTP at all\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nBad\u0001Header: x\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    public async Task Response_that_is_not_http_is_invalid_and_not_quoted(string head)
    {
        await using var server = new RawServer(head);

        var error = await FailureAsync(server.Endpoint);

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Null(error.InnerException);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")]
    [InlineData("")]
    public async Task Response_that_breaks_off_is_a_network_error_and_is_retried(string head)
    {
        await using var server = new RawServer(head);

        var error = await FailureAsync(server.Endpoint);

        Assert.Equal((ProductErrorCode.Network, true, 4), (error.Code, error.IsTransient, error.Attempts));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Body_that_cannot_be_decompressed_is_an_invalid_response(string encoding)
    {
        await using var server = new RawServer($"""
            HTTP/1.1 200 OK
            Content-Encoding: {encoding}
            Content-Length: 9

            not gzip!
            """);

        Assert.Equal(ProductErrorCode.InvalidResponse, (await FailureAsync(server.Endpoint)).Code);
    }

    [Theory]
    [InlineData(401, ProductErrorCode.Authentication)]
    [InlineData(400, ProductErrorCode.InvalidRequest)]
    public async Task Error_response_with_a_broken_body_keeps_its_status_and_is_not_retried(
        int status, ProductErrorCode code)
    {
        var body = new ControlledStream();
        body.Complete(new IOException("reset"));
        var wire = new StubHandler(
            _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((code, 1), (error.Code, wire.Requests.Count));
    }

    [Fact]
    public async Task Error_response_with_a_stalled_body_keeps_its_status_and_is_not_retried()
    {
        var wire = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized)
        {
            Content = new StreamContent(new ControlledStream()),
        });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync(TimeSpan.FromSeconds(5));

        Assert.Equal((ProductErrorCode.Authentication, 1), (error.Code, wire.Requests.Count));
    }

    private static async Task<ProductClientException> FailureAsync(Uri endpoint)
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("acme", options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.Endpoint = endpoint;
            options.RetryDelay = TimeSpan.Zero;
        });
        await using var serviceProvider = services.BuildServiceProvider();
        return await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());
    }

    private static byte[] Compressed(string encoding, byte[] body)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(target, CompressionLevel.Fastest),
            "br" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Fastest),
        })
        {
            stream.Write(body);
        }

        return target.ToArray();
    }
}
