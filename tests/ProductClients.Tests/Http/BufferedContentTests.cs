using System.Buffers;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class BufferedContentTests
{
    [Fact]
    public async Task Buffered_page_can_be_read_again()
    {
        using var content = Content();

        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal("[1]", await content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stream_of_a_buffered_page_is_read_only()
    {
        using var content = Content();

        await using var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, false), (stream.Length, stream.CanWrite));
    }

    [Fact]
    public async Task Page_that_is_read_from_memory_is_not_copied()
    {
        using var content = Content();
        content.IsReadFromMemory = true;

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);

        Assert.Equal((0, null), (copy.Length, content.Headers.ContentLength));
        Assert.Equal("[1]"u8, content.Memory.Span);
    }

    [Fact]
    public void Memory_of_a_buffered_page_is_returned_when_it_is_disposed()
    {
        var content = Content();

        content.Dispose();

        Assert.Throws<ObjectDisposedException>(() => content.Memory);
    }

    private static BufferedContent Content()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16);
        "[1]--"u8.CopyTo(buffer);
        return new BufferedContent(new PooledBody(buffer, 3, isTruncated: false), RequestStates.Create());
    }
}
