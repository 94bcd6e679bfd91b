using System.Text;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class ResponseStreamTests
{
    private static readonly byte[] Request = "GET"u8.ToArray();

    private readonly byte[] _buffer = new byte[16];

    [Fact]
    public async Task Connection_closed_before_the_response_is_a_failure()
    {
        await using var stream = new ResponseStream(new Connection(""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream));

        Assert.Equal("The server closed the connection without a response.", error.Message);
    }

    [Fact]
    public void Connection_closed_before_the_response_fails_a_blocking_read()
    {
        using var connection = new Connection("");
        using var stream = new ResponseStream(connection);
        stream.Write(Request, 0, Request.Length);

        Assert.Throws<IOException>(() => stream.Read(_buffer, 0, _buffer.Length));

        Assert.Equal("GET", connection.Written);
    }

    [Fact]
    public async Task Connection_closed_after_the_response_ends_the_stream()
    {
        await using var stream = new ResponseStream(new Connection("HTTP", ""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(4, await ReadAsync(stream));
        Assert.Equal(0, await ReadAsync(stream));
    }

    [Fact]
    public async Task Connection_closed_before_a_request_ends_the_stream()
    {
        await using var stream = new ResponseStream(new Connection(""));

        Assert.Equal(0, await ReadAsync(stream));
    }

    [Fact]
    public async Task Second_request_expects_its_own_response()
    {
        await using var stream = new ResponseStream(new Connection("HTTP", ""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);
        await ReadAsync(stream);
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream));
    }

    [Fact]
    public async Task Read_into_an_empty_buffer_does_not_end_the_stream()
    {
        await using var stream = new ResponseStream(new Connection("", "HTTP"));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty, TestContext.Current.CancellationToken));
        Assert.Equal(4, await ReadAsync(stream));
    }

    [Fact]
    public void Stream_is_forward_only_for_reads_and_writes()
    {
        using var stream = new ResponseStream(new Connection());

        Assert.Equal((true, true, false), (stream.CanRead, stream.CanWrite, stream.CanSeek));
    }

    private Task<int> ReadAsync(ResponseStream stream) =>
        stream.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask();

    /// <summary>A connection that returns one text per read. An empty text ends it.</summary>
    private sealed class Connection(params string[] reads) : MemoryStream
    {
        private int _next;

        public string Written => Encoding.UTF8.GetString(ToArray());

        public override int Read(Span<byte> buffer) => Encoding.UTF8.GetBytes(reads[_next++], buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }
}
