using System.Text;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>The request for an array is retried only until its first product has arrived.</summary>
public class ArrayStartTests
{
    private static readonly string Product = StubbedVendor.QiniuArray[1..^1];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Array_that_breaks_off_before_its_first_product_is_retried(int bytes)
    {
        var wire = Responding(Broken(StubbedVendor.QiniuArray[..bytes]), Complete(StubbedVendor.QiniuArray));
        await using var vendor = StubbedVendor.Qiniu(wire);

        Assert.Single(await vendor.ListAsync());

        Assert.Equal(2, wire.Requests.Count);
    }

    [Fact]
    public async Task Array_that_stalls_before_its_first_product_is_retried()
    {
        var stalled = new ControlledStream();
        stalled.Write("[");
        var wire = Responding(stalled, Complete(StubbedVendor.QiniuArray));
        await using var vendor = StubbedVendor.Qiniu(wire);

        // When this call returns, the listing has read all available bytes and waits for more.
        var listing = vendor.ListAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Single(await listing);
        Assert.Equal(2, wire.Requests.Count);
    }

    [Fact]
    public async Task Time_until_the_first_product_of_an_array_counts_towards_the_total_timeout()
    {
        StubbedVendor? vendor = null;
        var body = new ControlledStream();
        body.Write($"[{Product},");
        var wire = new StubHandler(_ =>
        {
            vendor!.Clock.Advance(TimeSpan.FromSeconds(50));
            return new HttpResponseMessage { Content = new StreamContent(body) };
        });
        await using var stubbed = vendor = StubbedVendor.Qiniu(
            wire, static options => options.AttemptTimeout = TimeSpan.FromSeconds(60));
        await using var products = vendor.Lister.ListAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await products.MoveNextAsync());

        var next = products.MoveNextAsync().AsTask();
        vendor.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(ProductErrorCode.Timeout, (await Assert.ThrowsAsync<ProductClientException>(() => next)).Code);
    }

    [Fact]
    public async Task Array_that_breaks_off_after_a_product_is_not_retried()
    {
        var wire = Responding(Broken($"[{Product},"), Complete(StubbedVendor.QiniuArray));
        await using var vendor = StubbedVendor.Qiniu(wire);
        var listing = vendor.Lister.ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Equal((ProductErrorCode.Network, 1), (error.Code, wire.Requests.Count));
    }

    [Fact]
    public async Task Array_that_never_sends_a_product_fails_after_all_attempts()
    {
        var wire = new StubHandler(static _ => new HttpResponseMessage { Content = new StreamContent(Broken("[")) });
        await using var vendor = StubbedVendor.Qiniu(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, 4, 4), (error.Code, error.Attempts, wire.Requests.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public async Task Start_of_an_array_is_read_once_for_every_chunk_size(int size)
    {
        // The first product is larger than the buffer for the start.
        var large = Product.Replace("p1", "p" + new string('1', 20_000), StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes($" [{large},{Product}]");
        var wire = new StubHandler(
            _ => new HttpResponseMessage { Content = new StreamContent(new ChunkedStream(body, size)) });
        await using var vendor = StubbedVendor.Qiniu(wire);

        var products = await vendor.ListAsync();

        Assert.Equal(["p" + new string('1', 20_000), "p1"], products.Select(static product => product.Id));
    }

    private static StubHandler Responding(params Stream[] bodies)
    {
        var sent = -1;
        return new StubHandler(_ => new HttpResponseMessage
        {
            Content = new StreamContent(bodies[Interlocked.Increment(ref sent)]),
        });
    }

    private static ControlledStream Broken(string start) => Complete(start, new IOException("reset"));

    private static ControlledStream Complete(string text, Exception? end = null)
    {
        var body = new ControlledStream();
        if (text.Length > 0)
        {
            body.Write(text);
        }

        body.Complete(end);
        return body;
    }

    /// <summary>Returns at most a given number of bytes per read.</summary>
    private sealed class ChunkedStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
