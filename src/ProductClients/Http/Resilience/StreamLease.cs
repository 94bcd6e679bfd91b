namespace ProductClients.Http.Resilience;

/// <summary>The limiter lease of a streamed array. It is released when it is disposed, or when an enumerator that was
/// abandoned without disposal is collected.</summary>
internal sealed class StreamLease(IDisposable lease) : IDisposable
{
    ~StreamLease() => lease.Dispose();

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        lease.Dispose();
    }
}
