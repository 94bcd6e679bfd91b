using System.Diagnostics;
using Polly;
using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>The state of one request with its retries. The handlers find it in the options of the request, and the
/// resilience strategies in their context. The content of the response keeps it for its failures.</summary>
internal sealed class RequestState
{
    public static readonly ResiliencePropertyKey<RequestState> ContextKey = new("ProductClients.Request");

    private static readonly HttpRequestOptionsKey<RequestState> RequestKey = new("ProductClients.Request");

    private readonly long _started;
    private int _attempts;
    private int _recoveries;

    public RequestState(ObservedRegistration registration, HttpRequestMessage request, CancellationToken caller)
    {
        (Observed, Request, Caller) = (registration, request, caller);
        Call = ProductCall.Of(request);
        _started = registration.TimeProvider.GetTimestamp();
        request.Options.Set(RequestKey, this);
    }

    public ObservedRegistration Observed { get; }

    public Registration Registration => Observed.Registration;

    public HttpRequestMessage Request { get; }

    /// <summary>Gets the call of the typed interface that the request belongs to.</summary>
    public ProductCall? Call { get; }

    /// <summary>Gets the cancellation token of the caller, which no timeout cancels.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Gets or sets whether the body of the request can be sent again.</summary>
    public bool CanSendAgain { get; set; } = true;

    /// <summary>Gets the time since the request began.</summary>
    public TimeSpan Elapsed => Observed.TimeProvider.GetElapsedTime(_started);

    /// <summary>Gets the number of attempts, including those that failed before they were sent.</summary>
    public int Attempts => Volatile.Read(ref _attempts);

    /// <summary>Gets or sets the number of times that the request was sent.</summary>
    public int Sent { get; set; }

    /// <summary>Gets or sets whether the current attempt was signed and sent. A rejection before that belongs to the
    /// request for a token.</summary>
    public bool IsSent { get; set; }

    /// <summary>Gets or sets whether the request for a token ended the current attempt.</summary>
    public bool HasTokenFailed { get; set; }

    /// <summary>Gets whether the end of the current attempt says something about the vendor. The attempt was sent, and
    /// the caller did not cancel it.</summary>
    public bool HasReachedVendor => IsSent && !Caller.IsCancellationRequested;

    /// <summary>Gets or sets the failure that the current attempt retries.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Gets or sets the name of the option whose limit the request waits for; <see langword="null"/> if it
    /// does not wait.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>Gets or sets whether the total timeout has ended the request.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Gets or sets the time at which the current attempt began, or was sent.</summary>
    public long AttemptStartedAt { get; set; }

    /// <summary>Gets or sets the span of the current attempt.</summary>
    public Activity? Span { get; set; }

    /// <summary>Gets or sets the HTTP status of the current attempt; <see langword="null"/> if no response was
    /// received.</summary>
    public int? Status { get; set; }

    /// <summary>Gets or sets the failure of the last attempt, redacted and mapped; <see langword="null"/> if it had
    /// none.</summary>
    public Exception? AttemptFailure { get; set; }

    public long AttemptFailedAt { get; set; }

    public static RequestState Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(RequestKey, out var state)
            ? state
            : throw new InvalidOperationException($"The request did not pass through {nameof(RequestHandler)}.");

    public static RequestState Of(ResilienceContext context) => context.Properties.GetValue(ContextKey, null!);

    public void CountAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>Returns whether authentication may be recovered: once per request, including its retries.</summary>
    public bool TryRecover() => Interlocked.Exchange(ref _recoveries, 1) == 0;
}
