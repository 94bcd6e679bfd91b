using System.Buffers;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class BufferedContentTests
{
    [Fact]
    public async Task A_page_that_was_read_can_be_read_again_as_any_content()
    {
        using var content = Content();

        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal("[1]", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Its_stream_cannot_change_it()
    {
        using var content = Content();

        await using var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, false), (stream.Length, stream.CanWrite));
    }

    [Fact]
    public void Its_memory_goes_back_when_it_is_disposed()
    {
        var content = Content();

        content.Dispose();

        Assert.Throws<ObjectDisposedException>(() => content.Memory);
    }

    private static BufferedContent Content()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16);
        "[1]--"u8.CopyTo(buffer);
        return new BufferedContent(
            new PooledBody(buffer, 3, isTruncated: false),
            new ResponseContext(new Registration("acme", "Acme"), call: null, progress: null, redactor: null));
    }
}
