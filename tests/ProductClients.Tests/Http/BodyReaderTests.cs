using System.Buffers;
using System.Text;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class BodyReaderTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(99, 100)]
    [InlineData(100, 100)]
    [InlineData(16 * 1024, 1 << 20)]
    [InlineData((16 * 1024) + 1, 1 << 20)]
    [InlineData(200_000, 1 << 20)]
    public async Task Body_within_the_limit_is_read_completely(int size, int limit)
    {
        var bytes = Bytes(size);
        foreach (var hasLength in new[] { true, false })
        {
            using var content = Content(bytes, hasLength);

            using var body = await BodyReader.ReadAsync(content, limit, TestContext.Current.CancellationToken);

            Assert.False(body.IsTruncated);
            Assert.Equal(bytes, body.Memory.ToArray());
        }
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(3, true)]
    public void Converted_body_is_cut_at_the_limit(int limit, bool isTruncated)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4);
        "abcd"u8.CopyTo(buffer);

        using var body = Charset.ToUtf8(
            new PooledBody(buffer, length: 4, isTruncated: false), Encoding.Latin1, limit);

        Assert.Equal((isTruncated, limit), (body.IsTruncated, body.Memory.Length));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(101, 100)]
    [InlineData(200_000, 100_000)]
    [InlineData(2_000_000, 100)]
    public async Task Body_beyond_the_limit_is_truncated(int size, int limit)
    {
        var bytes = Bytes(size);
        foreach (var hasLength in new[] { true, false })
        {
            using var content = Content(bytes, hasLength);

            using var body = await BodyReader.ReadAsync(content, limit, TestContext.Current.CancellationToken);

            Assert.True(body.IsTruncated);
            Assert.Equal(bytes[..limit], body.Memory.ToArray());
        }
    }

    [Fact]
    public async Task Body_with_a_wrong_content_length_is_read_to_its_end()
    {
        using var content = Content(Bytes(50_000), hasLength: false);
        content.Headers.ContentLength = 10;

        using var body = await BodyReader.ReadAsync(content, 1 << 20, TestContext.Current.CancellationToken);

        Assert.Equal(Bytes(50_000), body.Memory.ToArray());
    }

    [Fact]
    public void Disposed_body_cannot_be_read()
    {
        var body = new PooledBody(ArrayPool<byte>.Shared.Rent(16), 3, isTruncated: false);
        Assert.Equal(3, body.Memory.Length);

        body.Dispose();
        body.Dispose();

        Assert.Throws<ObjectDisposedException>(() => body.Memory);
    }

    private static byte[] Bytes(int size) => [.. Enumerable.Range(0, size).Select(static i => (byte)i)];

    private static HttpContent Content(byte[] bytes, bool hasLength) =>
        hasLength ? new ByteArrayContent(bytes) : new StreamContent(new Unseekable(bytes));

    // A stream of unknown length that returns at most 1,000 bytes per read.
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1_000)], cancellationToken);
    }
}
