namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>Content that tells whether it was disposed.</summary>
internal sealed class TrackedContent(string body) : StringContent(body)
{
    public bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
