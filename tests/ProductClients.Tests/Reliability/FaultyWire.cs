using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// A handler between an app and a vendor. It selects the requests that have a fault, detects when a response stalls,
/// and sends a body byte by byte.
/// </summary>
internal sealed class FaultyWire(ManualTimeProvider clock, Fault fault, FaultPlace place) : DelegatingHandler
{
    // Longer than every back-off and every accepted Retry-After, and shorter than the timeout of an attempt.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(19);

    // A listing that hangs fails its test after this number of turns. A test that passes needs far fewer.
    private const int MaxTurns = 5_000;

    // After this number of turns, only timers are waited for.
    private const int TurnsUntilIdle = 200;

    private int _sent;
    private int _faulty;
    private int _standstills;
    private int _byteByByte;
    private volatile bool _isFaulty;

    /// <summary>Gets the number of requests that were sent.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Gets the number of requests that had the fault.</summary>
    public int Faulty => Volatile.Read(ref _faulty);

    /// <summary>Returns whether a request that has arrived at the vendor has the fault.</summary>
    public bool HasFault(EmulatorRequest request)
    {
        if (request.Kind != place.Kind || !_isFaulty)
        {
            return false;
        }

        if (fault.IsSilent)
        {
            Interlocked.Increment(ref _standstills);
        }

        return true;
    }

    /// <summary>Moves the clock while all running work waits for it, until a listing has ended.</summary>
    public async Task EndAsync(Task listing)
    {
        var (seen, turns) = (0, 0);
        while (!listing.IsCompleted)
        {
            if (Volatile.Read(ref _byteByByte) == 0 && clock.AdvanceToNext(LongestWait))
            {
                turns = 0;
            }
            else if (seen < Volatile.Read(ref _standstills) && clock.AdvanceToNext(TimeSpan.MaxValue))
            {
                // Without a timer the listing is about to end, or hangs until the turns run out.
                (seen, turns) = (seen + 1, 0);
            }
            else if (place.IsToken && turns > TurnsUntilIdle && clock.AdvanceToNext(TimeSpan.MaxValue))
            {
                // An attempt that waits for the pending token request has timed out, and so has no request of its own.
                turns = 0;
            }

            Assert.True(turns++ < MaxTurns, "the listing does not end");
            await Task.WhenAny(listing, Task.Delay(1));
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _sent);
        var isFaulty = _isFaulty = fault.IsLasting ? number >= place.Request : number == place.Request;
        if (isFaulty)
        {
            Interlocked.Increment(ref _faulty);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isFaulty && (fault.Stalls || fault.IsByteByByte))
        {
            var original = response.Content;
            var stream = await original.ReadAsStreamAsync(cancellationToken);
            response.Content = new StreamContent(
                fault.IsByteByByte ? ByteByByte(stream) : new WatchedStream(stream, CountStandstill));
            response.Content.Headers.ContentType = original.Headers.ContentType;
            response.Content.Headers.ContentLength = original.Headers.ContentLength;
        }

        return response;
    }

    // Each read of this stream moves the clock. Nothing else moves it meanwhile.
    private WatchedStream ByteByByte(Stream stream)
    {
        Interlocked.Increment(ref _byteByByte);
        return new WatchedStream(
            stream, _ => clock.Advance(Fault.TimePerByte), () => Interlocked.Decrement(ref _byteByByte), maxBytes: 1);
    }

    private void CountStandstill(int bytes)
    {
        if (bytes >= Fault.BytesBeforeStall)
        {
            Interlocked.Increment(ref _standstills);
        }
    }
}
