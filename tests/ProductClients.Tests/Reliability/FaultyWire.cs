using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>Stands between an app and a vendor: says which requests meet a fault, sees when nothing more comes of a response,
/// and lets a body dribble.</summary>
internal sealed class FaultyWire(ManualTimeProvider clock, Fault fault, FaultPlace place) : DelegatingHandler
{
    // Longer than every back-off and every wait a vendor asks for and gets; shorter than an attempt.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(19);

    // A listing that hangs fails its test, rather than never end it. No test that passes comes near.
    private const int Patience = 5_000;

    private const int ForgottenAfter = 20;

    private int _sent;
    private int _faulty;
    private int _standstills;
    private int _tokensUnderWay;
    private int _dribbling;
    private volatile bool _isFaulty;

    /// <summary>Gets how many requests were sent.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Gets how many of them met the fault.</summary>
    public int Faulty => Volatile.Read(ref _faulty);

    /// <summary>Returns whether a request that has come to the vendor meets the fault.</summary>
    public bool Strikes(EmulatorRequest request)
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

    /// <summary>Moves the clock on while all that goes on waits for it, until a listing has ended.</summary>
    public async Task EndAsync(Task listing)
    {
        var (seen, turns, without) = (0, 0, 0);
        while (!listing.IsCompleted)
        {
            // A retry must not find the request for a token that its own first attempt gave up: that is over when it is
            // forgotten too.
            without = Volatile.Read(ref _tokensUnderWay) == 0 ? without + 1 : 0;
            var isGivenUp = !place.IsToken || !fault.EndsByTime || without > ForgottenAfter;
            if (isGivenUp && Volatile.Read(ref _dribbling) == 0 && clock.AdvanceToNext(LongestWait))
            {
                turns = 0;
            }
            else if (seen < Volatile.Read(ref _standstills) && clock.AdvanceToNext(TimeSpan.MaxValue))
            {
                // Where no timer is set the listing is at its end, or hangs, which patience tells.
                (seen, turns) = (seen + 1, 0);
            }

            Assert.True(turns++ < Patience, "the listing waits for what never comes");
            await Task.WhenAny(listing, Task.Delay(1));
        }
    }

    /// <summary>Returns what stands outside of everything that asks for a token.</summary>
    public DelegatingHandler TokenWatch() => new Watch(this);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _sent);
        var isFaulty = _isFaulty = fault.Lasts ? number >= place.Request : number == place.Request;
        if (isFaulty)
        {
            Interlocked.Increment(ref _faulty);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isFaulty && (fault.Stalls || fault.Dribbles))
        {
            var original = response.Content;
            var stream = await original.ReadAsStreamAsync(cancellationToken);
            response.Content = new StreamContent(fault.Dribbles ? Dribbling(stream) : new WatchedStream(stream, SeeStandstill));
            response.Content.Headers.ContentType = original.Headers.ContentType;
            response.Content.Headers.ContentLength = original.Headers.ContentLength;
        }

        return response;
    }

    // Who reads it moves the clock, and nobody else meanwhile.
    private WatchedStream Dribbling(Stream stream)
    {
        Interlocked.Increment(ref _dribbling);
        return new WatchedStream(
            stream, _ => clock.Advance(Fault.DribbleTime), () => Interlocked.Decrement(ref _dribbling), atOnce: 1);
    }

    private void SeeStandstill(int bytes)
    {
        if (bytes >= Fault.StallsAfter)
        {
            Interlocked.Increment(ref _standstills);
        }
    }

    private sealed class Watch(FaultyWire wire) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref wire._tokensUnderWay);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref wire._tokensUnderWay);
            }
        }
    }
}
