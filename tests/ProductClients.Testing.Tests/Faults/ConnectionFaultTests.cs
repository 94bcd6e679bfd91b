using ProductClients.Testing.Tests.Clients;

namespace ProductClients.Testing.Tests.Faults;

public sealed class ConnectionFaultTests : IAsyncLifetime
{
    private readonly WireClient _client = new();
    private VendorEmulators _vendors = null!;

    public async ValueTask InitializeAsync() => _vendors = await VendorEmulators.StartAsync(
        options => options.UseTimeProvider(new ManualTimeProvider(Signed.Noon)), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _vendors.DisposeAsync();
    }

    [Fact]
    public async Task Disconnect_sends_no_response()
    {
        foreach (var vendor in _vendors)
        {
            vendor.FailNext(EmulatorFault.Disconnect());
            await Assert.ThrowsAsync<HttpRequestException>(() => _client.TextAsync(Signed.Products(vendor)));
            Assert.Null(vendor.Requests[^1].Status);
            Assert.Equal(200, (await _client.TextAsync(Signed.Products(vendor))).Status);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    public async Task Truncated_body_ends_with_an_error_after_the_given_bytes(int bytes)
    {
        foreach (var vendor in _vendors)
        {
            vendor.FailNext(EmulatorFault.TruncateBody(bytes));
            var (received, error) = await ReadAsync(vendor, TestContext.Current.CancellationToken);
            Assert.Equal(bytes, received);
            Assert.IsAssignableFrom<IOException>(error);
            Assert.Equal(200, vendor.Requests[^1].Status);
        }
    }

    [Fact]
    public async Task Body_shorter_than_the_cut_arrives_completely()
    {
        foreach (var vendor in _vendors)
        {
            vendor.FailNext(EmulatorFault.TruncateBody(10_000_000));
            Assert.Equal(200, (await _client.JsonAsync(Signed.Products(vendor))).Status);
        }
    }

    [Fact]
    public async Task Stalled_body_sends_only_the_bytes_before_the_stall()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var vendor in _vendors)
        {
            vendor.FailNext(EmulatorFault.StallBody(300));
            using var response = await _client.SendAsync(Signed.Products(vendor), cancellation);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[4096];
            await stream.ReadExactlyAsync(buffer.AsMemory(0, 300), cancellation);

            var next = stream.ReadAsync(buffer, cancellation).AsTask();
            await vendor.DisposeAsync();

            Assert.IsAssignableFrom<IOException>(await Record.ExceptionAsync(() => next));
        }
    }

    [Fact]
    public async Task Stalled_body_ends_when_the_emulator_stops()
    {
        var vendor = _vendors.Qiniu;
        vendor.FailNext(EmulatorFault.StallBody(10));
        using var response = await _client.SendAsync(Signed.Products(vendor), TestContext.Current.CancellationToken);
        var reading = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await vendor.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => reading);
    }

    private async Task<(int Received, Exception? Error)> ReadAsync(
        VendorEmulator vendor, CancellationToken cancellationToken)
    {
        using var response = await _client.SendAsync(Signed.Products(vendor), TestContext.Current.CancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var (buffer, received) = (new byte[4096], 0);
        try
        {
            while (await stream.ReadAsync(buffer, cancellationToken) is var count and > 0)
                received += count;
            return (received, null);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return (received, error);
        }
    }
}
