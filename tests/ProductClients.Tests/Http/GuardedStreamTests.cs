using System.Text;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class GuardedStreamTests
{
    private const string Product = """{"a":1}""";

    private readonly ManualTimeProvider _clock = new();
    private readonly byte[] _buffer = new byte[1024];

    [Fact]
    public async Task Product_of_the_maximum_size_is_read()
    {
        await using var stream = Guard(Text($"[{Product},{Product}]"), maxProductBytes: Product.Length + 1);

        Assert.Equal((2 * Product.Length) + 3, await ReadAsync(stream));
    }

    [Theory]
    [InlineData($"[{Product}]", 1)]
    [InlineData($"[{{}},{{}},{Product}]", 3)]
    public async Task Product_over_the_maximum_size_is_named_by_its_number(string text, int number)
    {
        await using var stream = Guard(Text(text), maxProductBytes: Product.Length);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(stream));

        Assert.Equal(
            (ProductErrorCode.ResponseTooLarge,
                $"acme (Acme): the response has a product (number {number}) that is larger than 7 bytes "
                + "(option MaxProductBytes)"),
            (error.Code, error.Message));
    }

    [Fact]
    public async Task Response_that_is_not_an_array_fails_with_its_first_characters()
    {
        await using var stream = Guard(Text("<html>"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(stream));

        Assert.Equal("acme (Acme): the response is not a JSON array; it starts with: <html>", error.Message);
    }

    [Fact]
    public async Task Only_time_spent_waiting_counts_towards_the_total_timeout()
    {
        var body = new ControlledStream();
        await using var stream = Guard(body);
        body.Write($"[{Product}");
        await ReadAsync(stream);
        _clock.Advance(TimeSpan.FromHours(1));

        var first = ReadAsync(stream);
        _clock.Advance(TimeSpan.FromSeconds(40));
        body.Write(",");
        Assert.Equal(1, await first);
        var second = ReadAsync(stream);
        _clock.Advance(TimeSpan.FromSeconds(20));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => second);
        Assert.Equal(
            (ProductErrorCode.Timeout, true,
                "acme (Acme): the response did not end within 00:01:00 of waiting (option TotalTimeout); "
                + "1 products were received"),
            (error.Code, error.IsTransient, error.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Received_data_is_returned_after_a_timeout(int secondsLeft)
    {
        await using var stream = Guard(Text("[]"), timeLeft: TimeSpan.FromSeconds(secondsLeft));

        Assert.Equal(2, await ReadAsync(stream));
    }

    [Fact]
    public async Task Broken_connection_is_a_network_failure()
    {
        var body = new ControlledStream();
        await using var stream = Guard(body);
        body.Complete(new IOException("reset"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(stream));

        Assert.Equal(
            (ProductErrorCode.Network, true, "acme (Acme): the connection failed: reset"),
            (error.Code, error.IsTransient, error.Message));
    }

    [Fact]
    public async Task Connection_error_after_cancellation_is_a_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = Guard(new BreaksOnCancellation());
        var reading = stream.ReadAsync(_buffer, cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposed_stream_is_not_read(bool isStartRead)
    {
        // A disposed MemoryStream would throw itself; a disposed connection reads as the end of the body.
        var body = new ControlledStream();
        var stream = Guard(body);
        body.Write($"[{Product},");
        if (isStartRead)
        {
            await stream.ReadStartAsync(TestContext.Current.CancellationToken);
        }

        await stream.DisposeAsync();
        body.Complete();

        Assert.False(stream.CanRead);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(stream));
    }

    [Fact]
    public async Task Connection_that_is_disposed_is_not_an_invalid_response()
    {
        var body = new ControlledStream();
        await using var stream = Guard(body);
        body.Complete(new ObjectDisposedException("connection"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => ReadAsync(stream));

        Assert.Equal(ProductErrorCode.Unknown, error.Code);
        Assert.IsType<ObjectDisposedException>(error.InnerException);
    }

    [Fact]
    public async Task Deadline_that_an_earlier_read_has_used_ends_a_read()
    {
        // Only a deadline of the clock of the system is used again.
        var body = new ControlledStream();
        var options = new ApiOptions { IdleTimeout = TimeSpan.FromMilliseconds(250) };
        await using var stream = new ApiStream(body, RequestStates.Create(), options);
        body.Write("[");
        Assert.Equal(1, await stream.ReadAsync(_buffer, TestContext.Current.CancellationToken));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => stream.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal(ProductErrorCode.Timeout, error.Code);
    }

    [Theory]
    [InlineData("""{"error":{"code":1},""", "\"a\":2}")]
    [InlineData("nu", "ll")]
    public async Task Start_of_an_object_or_null_is_its_end(string first, string second)
    {
        var body = new ControlledStream();
        await using var stream = Guard(body);
        body.Write(first);
        var reading = stream.ReadStartAsync(TestContext.Current.CancellationToken);
        body.Write(second);
        body.Complete();

        await reading;

        Assert.Equal(first + second, Encoding.UTF8.GetString(stream.Start));
    }

    [Fact]
    public async Task Start_has_no_more_bytes_than_a_sample()
    {
        const int Part = ResponseFailure.SampleLength * 2 / 3;
        var body = new ControlledStream();
        await using var stream = new ApiStream(body, RequestStates.Create(_clock), new ApiOptions());
        for (var i = 0; i < 3; i++)
        {
            body.Write(new string((char)('a' + i), Part));
            Assert.Equal(Part, await stream.ReadAsync(new byte[Part], TestContext.Current.CancellationToken));
        }

        Assert.Equal(
            new string('a', Part) + new string('b', ResponseFailure.SampleLength - Part),
            Encoding.UTF8.GetString(stream.Start));
    }

    [Fact]
    public async Task Disposed_stream_of_an_interface_of_the_app_is_not_read()
    {
        var body = new ControlledStream();
        var stream = new ApiStream(body, RequestStates.Create(_clock), new ApiOptions());
        await stream.DisposeAsync();
        body.Complete();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => stream.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task Stream_is_forward_only_and_asynchronous()
    {
        await using var stream = Guard(Text("[]"));

        Assert.Equal((true, false, false), (stream.CanRead, stream.CanWrite, stream.CanSeek));
        var error = Assert.Throws<NotSupportedException>(() => stream.Read(_buffer, 0, 1));
        Assert.Equal("A vendor's response can only be read asynchronously.", error.Message);
    }

    private GuardedStream Guard(Stream inner, long maxProductBytes = 1024, TimeSpan? timeLeft = null)
    {
        var limits = new ResponseLimits(TimeSpan.FromMinutes(1), 1024, (int)maxProductBytes);
        return new GuardedStream(inner, RequestStates.Create(_clock), limits, timeLeft ?? limits.TotalTimeout);
    }

    private Task<int> ReadAsync(GuardedStream stream) =>
        stream.ReadAsync(_buffer, TestContext.Current.CancellationToken).AsTask();

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class BreaksOnCancellation : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new IOException("closed");
        }
    }
}
