using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A body of the app that cannot be read is not a failure of the vendor.</summary>
public class UnreadableBodyTests
{
    private readonly StubHandler _wire = new("{}");
    private readonly ControlledStream _body = new();

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task Body_that_cannot_be_read_is_named_and_not_sent(Type type)
    {
        await using var vendor = StubbedVendor.Ncp(_wire, static options => options.SecretKey = "canary-secret");
        _body.Write("start");
        _body.Complete((Exception)Activator.CreateInstance(type, "the disk\r\nfailed")!);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => SendAsync(vendor));

        Assert.Equal((ProductErrorCode.Unknown, false), (error.Code, error.IsTransient));
        Assert.Equal("acme (Ncp): not sent, because its body cannot be read: the disk  failed", error.Message);
        Assert.Empty(_wire.Requests);
    }

    [Fact]
    public async Task Secret_in_the_failure_of_a_body_is_not_shown()
    {
        await using var vendor = StubbedVendor.Ncp(_wire, static options => options.SecretKey = "canary-secret");
        _body.Complete(new IOException("no file canary-secret"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => SendAsync(vendor));

        Assert.Contains("no file [redacted]", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_at_the_end_of_a_message_that_is_cut_is_not_shown()
    {
        await using var vendor = StubbedVendor.Ncp(_wire, static options => options.SecretKey = "canary-secret");
        _body.Complete(new IOException(new string('x', 990) + "canary-secret"));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => SendAsync(vendor));

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_stalls_ends_with_the_total_timeout()
    {
        await using var vendor = StubbedVendor.Ncp(_wire);
        var sending = SendAsync(vendor);
        await _body.WaitForReaderAsync();

        vendor.Clock.Advance(TimeSpan.FromSeconds(60));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => sending);
        Assert.Equal(
            (ProductErrorCode.Timeout,
                "acme (Ncp): not sent, because its body was not read within 00:01:00 (option TotalTimeout)"),
            (error.Code, error.Message));
        Assert.Empty(_wire.Requests);
    }

    [Fact]
    public async Task Body_that_stalls_is_left_when_the_caller_cancels()
    {
        await using var vendor = StubbedVendor.Ncp(_wire);
        using var cancellation = new CancellationTokenSource();
        var sending = SendAsync(vendor, cancellation.Token);
        await _body.WaitForReaderAsync();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(_wire.Requests);
    }

    private async Task SendAsync(StubbedVendor vendor, CancellationToken cancellationToken = default)
    {
        using var client = vendor.Services.GetRequiredService<IHttpClientFactory>().CreateClient("ProductClients.acme");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/images") { Content = new StreamContent(_body) };
        (await client.SendAsync(request, cancellationToken)).Dispose();
    }
}
