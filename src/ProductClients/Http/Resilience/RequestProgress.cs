using Polly;

namespace ProductClients.Http.Resilience;

/// <summary>How far a request has come, its retries included; what the handlers that work on it tell each other.
/// </summary>
internal sealed class RequestProgress(TimeProvider timeProvider, CancellationToken caller)
{
    public static readonly ResiliencePropertyKey<RequestProgress> Key = new("ProductClients.Progress");

    private static readonly HttpRequestOptionsKey<RequestProgress?> RequestKey = new("ProductClients.Progress");

    private readonly long _started = timeProvider.GetTimestamp();
    private int _attempts;
    private int _recoveries;

    /// <summary>Gets the caller's own token, which no time-out cancels.</summary>
    public CancellationToken Caller => caller;

    /// <summary>Gets how long the request has taken.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_started);

    /// <summary>Gets how often the request was sent, or would have been but for its signature.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Gets or sets the failure the attempt under way is a retry of.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Gets or sets the option whose limit the request waits for, if it waits.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>Gets or sets whether the attempt under way has its signature; a rejection before that is one of the request
    /// for a token.</summary>
    public bool IsSigned { get; set; }

    /// <summary>Gets or sets whether the total time-out has ended the request.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Returns the request's progress, which the <see cref="ResilienceHandler"/> put there.</summary>
    public static RequestProgress Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public static RequestProgress? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(RequestKey, out var progress) ? progress : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(RequestKey, this);

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Returns whether authentication may be recovered: once in a request, whatever its retries meet.</summary>
    public bool TryRecover() => Interlocked.Exchange(ref _recoveries, 1) == 0;
}
