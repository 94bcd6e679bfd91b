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
    private readonly RequestState _total;
    private int _attempts;
    private int _sent;
    private int _recoveries;

    public RequestState(ObservedRegistration registration, HttpRequestMessage request, CancellationToken caller)
    {
        (Observed, Request, Caller) = (registration, request, caller);
        Call = ProductCall.Of(request);
        Api = ApiDefinition.Of(request);
        _started = registration.TimeProvider.GetTimestamp();
        _total = this;
        request.Options.Set(RequestKey, this);
    }

    private RequestState(RequestState total, CancellationToken caller)
        : this(total.Observed, CopyOf(total.Request), caller)
    {
        _total = total;
        CanSendAgain = total.CanSendAgain;
        AttemptFailure = total.LastRun?.AttemptFailure;
        AttemptFailedAt = total.LastRun?.AttemptFailedAt ?? 0;
    }

    public ObservedRegistration Observed { get; }

    public Registration Registration => Observed.Registration;

    public HttpRequestMessage Request { get; }

    /// <summary>Gets the call of the typed interface that the request belongs to.</summary>
    public ProductCall? Call { get; }

    /// <summary>Gets the interface of the app that the request belongs to; <see langword="null"/> if it is none of the
    /// app's.</summary>
    public ApiDefinition? Api { get; }

    /// <summary>Gets or sets the last run of the standard pipeline that ended, if the app has changed the pipeline.
    /// </summary>
    public RequestState? LastRun { get; set; }

    /// <summary>Gets the cancellation token of the caller, which no timeout cancels.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Gets the name of the response for messages.</summary>
    public string ResponseName => Api is null
        ? ProductCall.NameOf(Call)
        : $"the response to {Request.Method} {ApiRequest.RouteOf(Request)}".TrimEnd();

    /// <summary>Gets or sets the vendor's id of the request.</summary>
    public string? RequestId
    {
        get;
        set
        {
            field = value;
            Call?.RequestId = value;
        }
    }

    /// <summary>Gets or sets whether the body of the request can be sent again.</summary>
    public bool CanSendAgain { get; set; } = true;

    /// <summary>Gets the time since the request began.</summary>
    public TimeSpan Elapsed => Observed.TimeProvider.GetElapsedTime(_started);

    /// <summary>Gets the number of attempts, including those that failed before they were sent.</summary>
    public int Attempts => Volatile.Read(ref _total._attempts);

    /// <summary>Gets or sets whether the current attempt was signed and sent. A rejection before that belongs to the
    /// request for a token.</summary>
    public bool IsSent { get; set; }

    /// <summary>Gets or sets whether the current attempt is being signed: it waits for the credential source, the
    /// signer or a token, or ended there.</summary>
    public bool IsBeingSigned { get; set; }

    /// <summary>Gets or sets whether the request for a token ended the current attempt.</summary>
    public bool HasTokenFailed { get; set; }

    /// <summary>Gets or sets whether the end of the current attempt says nothing about the vendor.</summary>
    public bool IsUndecided { get; set; }

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

    /// <summary>Gets or sets the error response of the current attempt, for a method of an interface of the app that
    /// returns it; <see langword="null"/> if there was none.</summary>
    public HttpResponseMessage? ErrorResponse { get; set; }

    /// <summary>Gets or sets the name of a charset of the response that is not known; <see langword="null"/> if there
    /// is none.</summary>
    public string? UnknownCharset { get; set; }

    public static RequestState Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(RequestKey, out var state)
            ? state
            : throw new InvalidOperationException($"The request did not pass through {nameof(RequestHandler)}.");

    public static RequestState Of(ResilienceContext context) => context.Properties.GetValue(ContextKey, null!);

    /// <summary>Returns a state for one run of the standard pipeline, with a copy of the request.</summary>
    public RequestState BeginRun(CancellationToken caller) => new(this, caller);

    public void CountAttempt() => Interlocked.Increment(ref _total._attempts);

    /// <summary>Counts that the request is sent.</summary>
    /// <returns>The number of times that it was sent before.</returns>
    public int CountSend() => Interlocked.Increment(ref _total._sent) - 1;

    /// <summary>Returns whether authentication may be recovered: once per request, including its retries.</summary>
    public bool TryRecover() => Interlocked.Exchange(ref _total._recoveries, 1) == 0;

    /// <summary>Returns a copy of a request that has the same content.</summary>
    public static HttpRequestMessage CopyOf(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content,
            Version = request.Version,
            VersionPolicy = request.VersionPolicy,
        };
        request.Headers.NonValidated.To(copy.Headers, static (_, value) => value);
        foreach (var (name, value) in request.Options)
        {
            copy.Options.Set(new HttpRequestOptionsKey<object?>(name), value);
        }

        return copy;
    }
}
