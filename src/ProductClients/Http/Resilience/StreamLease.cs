namespace ProductClients.Http.Resilience;

/// <summary>The limiter lease of a streamed array. It is released when it is disposed, or when an enumerator that was
/// abandoned without disposal is collected.</summary>
internal sealed class StreamLease(IDisposable lease) : IDisposable
{
#pragma warning disable MA0055 // An enumerator that is abandoned without disposal has no other end.
    ~StreamLease() => lease.Dispose();
#pragma warning restore MA0055

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        lease.Dispose();
    }
}
