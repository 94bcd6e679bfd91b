using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class GuardedContentTests
{
    [Fact]
    public void Permit_is_released_when_closing_the_connection_fails()
    {
        var state = RequestStates.Create();
        var limits = new ResponseLimits(TimeSpan.FromSeconds(1), 1024, 1024);
        using var original = new StringContent("");
        var content = new GuardedContent(
            new GuardedStream(new Unclosable(), state, limits, limits.TotalTimeout), original);
        var hasEnded = false;
        content.ReleaseAtEnd(new Permit(() => hasEnded = true));

        Assert.Throws<IOException>(content.Dispose);

        Assert.True(hasEnded);
    }

    [Fact]
    public void Streamed_content_has_no_length_and_disposes_the_original()
    {
        var state = RequestStates.Create();
        var limits = new ResponseLimits(TimeSpan.FromSeconds(1), 1024, 1024);
        var original = new StringContent("[]");
        var content = new GuardedContent(
            new GuardedStream(new MemoryStream(), state, limits, limits.TotalTimeout),
            original);
        Assert.Null(content.Headers.ContentLength);

        content.Dispose();

        Assert.Throws<ObjectDisposedException>(() => original.ReadAsStream());
    }

    private sealed class Unclosable : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            throw new IOException("The connection cannot be closed.");
        }
    }

    private sealed class Permit(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
