using System.Net;
using System.Text;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class ResponseReaderTests
{
    [Theory]
    [InlineData(200, StubbedVendor.NcpPage)]
    [InlineData(200, "")]
    [InlineData(200, "{")]
    [InlineData(200, null)]
    [InlineData(401, "{}")]
    [InlineData(401, null)]
    public async Task Content_of_a_response_is_always_disposed(int status, string? body)
    {
        var content = new TrackedContent(body);
        var wire = new StubHandler(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = content });
        await using var vendor = StubbedVendor.Ncp(wire, static options => options.MaxRetries = 0);

        await Record.ExceptionAsync(() => vendor.ListAsync());

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Exception_of_a_handler_of_the_app_is_not_reported_as_a_broken_body()
    {
        var wire = new StubHandler(_ => throw new InvalidOperationException("a mistake of the app"));
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.Unknown, "acme (Ncp): a mistake of the app"), (error.Code, error.Message));
    }

    [Fact]
    public async Task Failure_of_an_invalid_page_has_the_number_of_attempts()
    {
        var requests = 0;
        var wire = new StubHandler(_ => ++requests == 1
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : new HttpResponseMessage { Content = new StringContent("[]") });
        await using var vendor = StubbedVendor.Ncp(wire);

        var error = await vendor.FailureAsync();

        Assert.Equal((ProductErrorCode.InvalidResponse, 2), (error.Code, error.Attempts));
    }

    [Fact]
    public void Empty_response_is_not_quoted() =>
        Assert.Equal("acme (Acme): the response is odd", RequestStates.Create().Invalid("is odd", []).Message);

    /// <summary>A content with a text, or with a stream that fails.</summary>
    private sealed class TrackedContent(string? body) : StreamContent(
        body is null ? new Broken() : new MemoryStream(Encoding.UTF8.GetBytes(body)))
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("reset");
    }
}
