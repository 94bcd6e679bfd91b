using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>What is seen of one request and its repetitions; the observers find it in the request.</summary>
/// <remarks>Retries are seen by their effect, not told by the resilience pipeline, which an app may replace.</remarks>
internal sealed class RequestTrace(ObservedRegistration registration, CancellationToken caller)
{
    private static readonly HttpRequestOptionsKey<RequestTrace?> Key = new("ProductClients.Trace");

    private int _attempts;
    private int _sent;
    private bool _isSent;
    private long _startedAt;
    private Exception? _failure;
    private long _failedAt;
    private int? _status;
    private Activity? _span;

    private ILogger Logger => registration.Logger;

    private TimeSpan Duration => registration.TimeProvider.GetElapsedTime(_startedAt);

    public static RequestTrace? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var trace) ? trace : null;

    public void AttachTo(HttpRequestMessage request) => request.Options.Set(Key, this);

    /// <summary>An attempt begins; it has not been signed yet.</summary>
    public void Begin(HttpRequestMessage request)
    {
        // Read ahead or pumped by a catalog, a request may run under any activity; it belongs to its listing.
        if (ProductCall.Of(request)?.Span is { } listing)
        {
            Activity.Current = listing;
        }

        if (_failure is { } failure)
        {
            LogRetry(failure);
        }

        _attempts++;
        _isSent = false;
        _status = null;
        _span = null;
        _startedAt = registration.TimeProvider.GetTimestamp();
    }

    /// <summary>The attempt's request is signed and leaves now.</summary>
    public void Send(HttpRequestMessage request)
    {
        _isSent = true;
        _startedAt = registration.TimeProvider.GetTimestamp();
        var resends = _sent++;
        if (resends > 0)
        {
            Telemetry.Retries.Add(1, new(Tags.Registration, registration.Name), new(Tags.Vendor, registration.Vendor));
        }

        _span = AttemptSpan.Start(registration, request, resends);
        if (Logger.IsEnabled(LogLevel.Debug))
        {
            Logger.RequestSent(
                registration.Name, registration.Vendor, request.Method.Method, ShownAddress.Of(request.RequestUri!), resends);
        }

        if (Logger.IsEnabled(LogLevel.Trace))
        {
            Logger.Headers(registration.Name, registration.Vendor, "request", ShownHeaders.Of(request.Headers));
        }
    }

    /// <summary>The headers of the response came.</summary>
    public void Receive(HttpRequestMessage request, HttpResponseMessage response)
    {
        _status = (int)response.StatusCode;
        AttemptSpan.Receive(_span, response);
        if (Logger.IsEnabled(LogLevel.Trace))
        {
            var redactor = new Redactor(registration.Registration, () => registration.Secrets.All, request);
            Logger.Headers(
                registration.Name, registration.Vendor, "response", redactor.Redact(ShownHeaders.Of(response))!);
        }
    }

    /// <summary>The attempt succeeded; a page's body has been read.</summary>
    public void Succeed(HttpRequestMessage request, HttpResponseMessage response)
    {
        _failure = null;
        Measure(errorType: null);
        Logger.ResponseReceived(registration.Name, registration.Vendor, (int)response.StatusCode, Duration);
        AttemptSpan.Succeed(_span, ProductCall.Of(request)?.RequestId);
    }

    /// <summary>The attempt failed.</summary>
    /// <param name="error">Why, without secrets.</param>
    public void Fail(Exception error)
    {
        _failure = error;
        _failedAt = registration.TimeProvider.GetTimestamp();
        var type = error is OperationCanceledException && caller.IsCancellationRequested
            ? FailureType.Cancelled
            : FailureType.Of(error);
        Measure(type);
        Logger.AttemptFailed(registration.Name, registration.Vendor, Duration, TextOf(error));
        AttemptSpan.Fail(_span, error, type);
    }

    /// <summary>The request has failed for good.</summary>
    public void Leave(ProductClientException error)
    {
        if (error.IsTransient && (_attempts > 1 || error.RetryAfter is not null))
        {
            Logger.RetriesGivenUp(registration.Name, registration.Vendor, _attempts, error.Message);
        }
    }

    private void LogRetry(Exception failure)
    {
        if (failure is ProductClientException { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied })
        {
            registration.ObserveClock();
            Logger.SignedAnew(registration.Name, registration.Vendor, TextOf(failure));
        }
        else
        {
            Logger.AttemptRetried(
                registration.Name,
                registration.Vendor,
                _attempts,
                registration.TimeProvider.GetElapsedTime(_failedAt),
                TextOf(failure));
        }
    }

    private static string TextOf(Exception error) => error is OperationCanceledException
        ? "the time of the attempt was over, or the caller gave up"
        : error.Message;

    private void Measure(string? errorType)
    {
        if (!_isSent || !(Telemetry.Requests.Enabled || Telemetry.RequestDuration.Enabled))
        {
            return;
        }

        var tags = new TagList { { Tags.Registration, registration.Name }, { Tags.Vendor, registration.Vendor } };
        if (_status is { } status)
        {
            tags.Add(Tags.StatusCode, status);
        }

        if (errorType is not null)
        {
            tags.Add(Tags.ErrorType, errorType);
        }

        Telemetry.Requests.Add(1, tags);
        Telemetry.RequestDuration.Record(Duration.TotalSeconds, tags);
    }
}
