using System.Text;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class ResponseStreamTests
{
    private static readonly byte[] Request = "GET"u8.ToArray();

    private readonly byte[] _buffer = new byte[16];

    [Fact]
    public async Task A_connection_that_closes_between_a_request_and_its_response_is_a_failure()
    {
        await using var stream = new ResponseStream(new Connection(""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream));

        Assert.Equal("The server closed the connection without a response.", error.Message);
    }

    [Fact]
    public void So_it_is_for_who_blocks()
    {
        using var connection = new Connection("");
        using var stream = new ResponseStream(connection);
        stream.Write(Request, 0, Request.Length);

        Assert.Throws<IOException>(() => stream.Read(_buffer, 0, _buffer.Length));

        Assert.Equal("GET", connection.Written);
    }

    [Fact]
    public async Task A_connection_that_closes_after_a_response_has_just_ended()
    {
        await using var stream = new ResponseStream(new Connection("HTTP", ""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(4, await ReadAsync(stream));
        Assert.Equal(0, await ReadAsync(stream));
    }

    [Fact]
    public async Task A_connection_that_closes_before_a_request_has_just_ended()
    {
        await using var stream = new ResponseStream(new Connection(""));

        Assert.Equal(0, await ReadAsync(stream));
    }

    [Fact]
    public async Task A_second_request_awaits_a_response_of_its_own()
    {
        await using var stream = new ResponseStream(new Connection("HTTP", ""));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);
        await ReadAsync(stream);
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(stream));
    }

    [Fact]
    public async Task Reading_into_nothing_only_waits()
    {
        await using var stream = new ResponseStream(new Connection("", "HTTP"));
        await stream.WriteAsync(Request, TestContext.Current.CancellationToken);

        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty, TestContext.Current.CancellationToken));
        Assert.Equal(4, await ReadAsync(stream));
    }

    [Fact]
    public void It_is_read_and_written_in_order()
    {
        using var stream = new ResponseStream(new Connection());

        Assert.Equal((true, true, false), (stream.CanRead, stream.CanWrite, stream.CanSeek));
    }

    private Task<int> ReadAsync(ResponseStream stream) =>
        stream.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask();

    /// <summary>Gives one text after the other; an empty one is its end.</summary>
    private sealed class Connection(params string[] reads) : MemoryStream
    {
        private int _next;

        public string Written => Encoding.UTF8.GetString(ToArray());

        public override int Read(Span<byte> buffer) => Encoding.UTF8.GetBytes(reads[_next++], buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }
}
