using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>The trace of one request with its retries: spans, measurements and log messages. The observers find it in
/// the options of the request.</summary>
/// <remarks>Retries are detected from the attempts, not reported by the resilience pipeline, because an app may replace
/// that pipeline.</remarks>
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

    /// <summary>Begins an attempt, before it is signed.</summary>
    public void Begin(HttpRequestMessage request)
    {
        // A request that is read ahead, or for a catalog, may run under any activity. It belongs to the activity of its
        // listing.
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

    /// <summary>Records that the signed request is sent.</summary>
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
                registration.Name,
                registration.Vendor,
                request.Method.Method,
                ShownAddress.Of(request.RequestUri!),
                resends);
        }

        if (Logger.IsEnabled(LogLevel.Trace))
        {
            Logger.Headers(registration.Name, registration.Vendor, "request", ShownHeaders.Of(request.Headers));
        }
    }

    /// <summary>Records that the headers of the response were received.</summary>
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

    /// <summary>Records the success of the attempt, after the body of a page was read.</summary>
    public void Succeed(HttpRequestMessage request, HttpResponseMessage response)
    {
        _failure = null;
        Measure(errorType: null);
        Logger.ResponseReceived(registration.Name, registration.Vendor, (int)response.StatusCode, Duration);
        AttemptSpan.Succeed(_span, ProductCall.Of(request)?.RequestId);
    }

    /// <summary>Records the failure of the attempt.</summary>
    /// <param name="error">The failure, redacted.</param>
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

    /// <summary>Records that the request failed after its last attempt.</summary>
    public void FailFinally(ProductClientException error)
    {
        if (error.IsTransient && (_attempts > 1 || error.RetryAfter is not null))
        {
            Logger.RetriesGivenUp(registration.Name, registration.Vendor, _attempts, error.Message);
        }
    }

    private void LogRetry(Exception failure)
    {
        if (failure is ProductClientException
            { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied })
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
        ? "the attempt timed out, or the caller cancelled it"
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
