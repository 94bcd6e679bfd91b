using System.Globalization;
using System.IO.Compression;
using System.Text;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

/// <summary>The forms in which a body is sent: content codings and chunks.</summary>
public sealed class WireFormTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Codings =>
        VendorSamples.With("gzip", "deflate", "br", "identity", "GZIP");

    public static IEnumerable<TheoryDataRow<string, string>> OtherCodings =>
        VendorSamples.With("zstd", "unknown", "gzip, gzip");

    public static IEnumerable<TheoryDataRow<string, string>> Framings => VendorSamples.With("", ";a=b", ";a=\"1;2\"");

    [Theory, MemberData(nameof(Codings))]
    public async Task Body_with_a_content_coding_is_read(string vendor, string coding)
    {
        await using var server = Server($"Content-Encoding: {coding}", Coded(coding, ResponseOf(vendor)));
        await using var wired = WiredVendor.Over(server.Endpoint, vendor);

        Assert.Equal(2, (await wired.ListAsync()).Count);
    }

    [Theory, MemberData(nameof(OtherCodings))]
    public async Task Body_with_another_content_coding_is_an_invalid_response(string vendor, string coding)
    {
        var body = Coded("gzip", ResponseOf(vendor));
        await using var server = Server(
            $"Content-Encoding: {coding}", coding.Contains(',') ? Coded("gzip", body) : body);
        await using var wired = WiredVendor.Over(server.Endpoint, vendor);

        Assert.Equal(ProductErrorCode.InvalidResponse, (await wired.FailureAsync()).Code);
    }

    [Theory, MemberData(nameof(Framings))]
    public async Task Chunked_body_is_read(string vendor, string extension)
    {
        foreach (var size in new[] { 1, 7, 64, 100_000 })
        {
            await using var server = Server("Transfer-Encoding: chunked", Chunks(ResponseOf(vendor), size, extension));
            await using var wired = WiredVendor.Over(server.Endpoint, vendor);

            Assert.Equal(2, (await wired.ListAsync()).Count);
        }
    }

    private static byte[] ResponseOf(string vendor) => Encoding.UTF8.GetBytes(WiredVendor.ResponseWith(
        vendor, WiredVendor.Product(vendor, 1, "한글"), WiredVendor.Product(vendor, 2)));

    private static RawServer Server(string header, byte[] body) => new(
        "HTTP/1.1 200 OK\nConnection: close\n" + header + "\n"
        + (header.StartsWith("Transfer", StringComparison.Ordinal) ? "" : $"Content-Length: {body.Length}\n") + "\n",
        body);

    private static byte[] Coded(string coding, byte[] body)
    {
        if (coding == "identity")
        {
            return body;
        }

        using var target = new MemoryStream();
        using (Stream stream = coding.ToUpperInvariant() switch
        {
            "GZIP" => new GZipStream(target, CompressionLevel.Fastest),
            "BR" => new BrotliStream(target, CompressionLevel.Fastest),
            _ => new ZLibStream(target, CompressionLevel.Fastest),
        })
        {
            stream.Write(body);
        }

        return target.ToArray();
    }

    private static byte[] Chunks(byte[] body, int size, string extension)
    {
        var chunks = new List<byte>();
        foreach (var chunk in body.Chunk(size))
        {
            var head = chunk.Length.ToString("X4", CultureInfo.InvariantCulture) + extension + "\r\n";
            chunks.AddRange([.. Encoding.ASCII.GetBytes(head), .. chunk, .. "\r\n"u8]);
        }

        return [.. chunks, .. "0\r\nX-Trailer: 1\r\n\r\n"u8];
    }
}
