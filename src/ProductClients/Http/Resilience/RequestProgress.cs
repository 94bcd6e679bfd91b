using Polly;
using ProductClients.Signing;

namespace ProductClients.Http.Resilience;

/// <summary>The state of one request with its retries, shared by the handlers.</summary>
internal sealed class RequestProgress(TimeProvider timeProvider, CancellationToken caller)
{
    public static readonly ResiliencePropertyKey<RequestProgress> Key = new("ProductClients.Progress");

    private static readonly HttpRequestOptionsKey<RequestProgress?> RequestKey = new("ProductClients.Progress");

    private readonly long _started = timeProvider.GetTimestamp();
    private int _attempts;
    private int _recoveries;

    /// <summary>Gets the cancellation token of the caller, which no timeout cancels.</summary>
    public CancellationToken Caller => caller;

    /// <summary>Gets the time since the request began.</summary>
    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_started);

    /// <summary>Gets the number of attempts, including those that failed before they were sent.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Gets or sets the failure that the current attempt retries.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Gets or sets the name of the option whose limit the request waits for; <see langword="null"/> if it
    /// does not wait.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>Gets or sets whether the current attempt is signed. A rejection before that belongs to the request for
    /// a token.</summary>
    public bool IsSigned { get; set; }

    /// <summary>Gets or sets whether the current attempt ended before it was signed: the credential source, the signer
    /// or the request for a token failed.</summary>
    public bool HasSigningFailed { get; set; }

    /// <summary>Gets or sets the failure of the token request that ended the current attempt;
    /// <see langword="null"/> if none did.</summary>
    public SharedFailure? SharedFailure { get; set; }

    /// <summary>Gets or sets whether the total timeout has ended the request.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Returns the progress that the <see cref="ResilienceHandler"/> stored in the context.</summary>
    public static RequestProgress Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public static RequestProgress? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(RequestKey, out var progress) ? progress : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(RequestKey, this);

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Returns whether authentication may be recovered: once per request, including its retries.</summary>
    public bool TryRecover() => Interlocked.Exchange(ref _recoveries, 1) == 0;
}
