using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class GuardedContentTests
{
    [Fact]
    public void A_turn_ends_also_when_the_connection_cannot_be_closed()
    {
        var response = new ResponseContext(new Registration("acme", "Acme"), call: null, progress: null, redactor: null);
        var limits = new ResponseLimits(TimeSpan.FromSeconds(1), 1024, 1024);
        using var original = new StringContent("");
        var content = new GuardedContent(
            new GuardedStream(new Unclosable(), response, limits, limits.TotalTimeout, TimeProvider.System), original);
        var hasEnded = false;
        content.ReleaseAtEnd(new Turn(() => hasEnded = true));

        Assert.Throws<IOException>(content.Dispose);

        Assert.True(hasEnded);
    }

    [Fact]
    public void A_streamed_content_has_no_length_and_gives_its_original_back()
    {
        var response = new ResponseContext(new Registration("acme", "Acme"), call: null, progress: null, redactor: null);
        var limits = new ResponseLimits(TimeSpan.FromSeconds(1), 1024, 1024);
        var original = new StringContent("[]");
        var content = new GuardedContent(
            new GuardedStream(new MemoryStream(), response, limits, limits.TotalTimeout, TimeProvider.System), original);
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

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
