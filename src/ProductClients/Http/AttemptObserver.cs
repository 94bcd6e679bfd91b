using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using ProductClients.Diagnostics;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Records a span (by the OpenTelemetry conventions for HTTP clients), a measurement and log messages for each
/// attempt.</summary>
/// <remarks>Retries are detected from the attempts, not reported by the resilience pipeline, because an app may replace
/// that pipeline.</remarks>
internal static class AttemptObserver
{
    /// <summary>Begins an attempt, before it is signed.</summary>
    public static void Begin(RequestState state)
    {
        // A request that is read ahead, or for a catalog, may run under any activity. It belongs to the activity of its
        // listing.
        if (state.Call?.Span is { } listing)
        {
            Activity.Current = listing;
        }

        if (state.AttemptFailure is { } failure)
        {
            LogRetry(state, failure);
        }

        state.IsSent = false;
        state.IsBeingSigned = false;
        state.HasTokenFailed = false;
        state.Status = null;
        state.ErrorResponse = null;
        state.Span = null;
        state.AttemptStartedAt = state.Observed.TimeProvider.GetTimestamp();
    }

    /// <summary>Records that the signed request is sent.</summary>
    public static void Send(RequestState state)
    {
        var (registration, request, resends) = (state.Observed, state.Request, state.CountSend());
        state.IsBeingSigned = false;
        state.IsSent = true;
        state.Call?.CountRequest();
        state.AttemptStartedAt = registration.TimeProvider.GetTimestamp();
        if (resends > 0)
        {
            Telemetry.Retries.Add(1, new(Tags.Registration, registration.Name), new(Tags.Vendor, registration.Vendor));
        }

        state.Span = StartSpan(state, resends);
        if (registration.Logger.IsEnabled(LogLevel.Debug))
        {
            registration.Logger.RequestSent(
                registration.Name,
                registration.Vendor,
                request.Method.Method,
                ShownAddress.Of(request.RequestUri!),
                resends);
        }

        if (registration.Logger.IsEnabled(LogLevel.Trace))
        {
            registration.Logger.Headers(
                registration.Name, registration.Vendor, "request", ShownHeaders.Of(request.Headers));
        }
    }

    /// <summary>Records that the headers of the response were received.</summary>
    public static void Receive(RequestState state, HttpResponseMessage response)
    {
        state.Status = (int)response.StatusCode;
        state.Span?.SetTag(Tags.StatusCode, state.Status);
        state.Span?.SetTag(Tags.ProtocolVersion, VersionOf(response.Version));
        if (state.Observed.Logger.IsEnabled(LogLevel.Trace))
        {
            state.Observed.Logger.Headers(
                state.Observed.Name, state.Observed.Vendor, "response", state.Redact(ShownHeaders.Of(response))!);
        }
    }

    /// <summary>Records the success of the attempt, after the body of a page was read.</summary>
    public static void Succeed(RequestState state, HttpResponseMessage response)
    {
        state.AttemptFailure = null;
        Measure(state, errorType: null);
        state.Observed.Logger.ResponseReceived(
            state.Observed.Name, state.Observed.Vendor, (int)response.StatusCode, Duration(state));
        state.Span?.SetTag(Tags.RequestId, state.RequestId);
        state.Span?.Dispose();
    }

    /// <summary>Records the failure of the attempt.</summary>
    /// <param name="state">The request.</param>
    /// <param name="error">The failure, redacted.</param>
    public static void Fail(RequestState state, Exception error)
    {
        // The attempt throws the exception as it is; only the record has it mapped.
        var failure = error is OperationCanceledException ? error : TransportFailure.Map(state.Registration, error);
        state.AttemptFailure = failure;
        state.AttemptFailedAt = state.Observed.TimeProvider.GetTimestamp();
        var type = error is OperationCanceledException && state.Caller.IsCancellationRequested
            ? FailureType.Cancelled
            : FailureType.Of(failure);
        Measure(state, type);
        state.Observed.Logger.AttemptFailed(
            state.Observed.Name, state.Observed.Vendor, Duration(state), TextOf(failure));
        if (state.Span is { } span)
        {
            FailSpan(span, failure, type);
        }
    }

    /// <summary>Records that the request failed after its last attempt.</summary>
    public static void FailFinally(RequestState state, ProductClientException error)
    {
        if (error.IsTransient && (state.Attempts > 1 || error.RetryAfter is not null))
        {
            state.Observed.Logger.RetriesGivenUp(
                state.Observed.Name, state.Observed.Vendor, state.Attempts, error.Message);
        }
    }

    private static Activity? StartSpan(RequestState state, int resends)
    {
        if (!Telemetry.Source.HasListeners())
        {
            return null;
        }

        var (method, address) = (state.Request.Method.Method, state.Request.RequestUri!);
        var route = state.Api is null ? null : ApiRequest.RouteOf(state.Request);
        var span = Telemetry.Source.StartActivity(
            ActivityKind.Client,
            name: route is null ? method : $"{method} {route}",
            tags:
            [
                new(Tags.Registration, state.Observed.Name),
                new(Tags.Vendor, state.Observed.Vendor),
                new(Tags.Method, method),
                new(Tags.ServerAddress, address.IdnHost),
                new(Tags.ServerPort, address.Port),
                new(Tags.Url, ShownAddress.Of(address)),
            ]);
        if (route is not null)
        {
            span?.SetTag(Tags.UrlTemplate, route);
        }

        return resends > 0 ? span?.SetTag(Tags.ResendCount, resends) : span;
    }

    private static void FailSpan(Activity span, Exception error, string type)
    {
        var failure = error as ProductClientException;
        span.SetTag(Tags.ErrorType, type);
        span.SetTag(Tags.RequestId, failure?.RequestId);
        if (type != FailureType.Cancelled)
        {
            // The conventions ask for no description when the status code explains the error.
            span.SetStatus(ActivityStatusCode.Error, failure is { StatusCode: null } ? failure.Message : null);
        }

        span.Dispose();
    }

    private static string VersionOf(Version version) =>
        version == HttpVersion.Version20 ? "2"
        : version == HttpVersion.Version30 ? "3"
        : version.ToString(2);

    private static void LogRetry(RequestState state, Exception failure)
    {
        var registration = state.Observed;
        if (failure is ProductClientException
            { Code: ProductErrorCode.Authentication or ProductErrorCode.PermissionDenied })
        {
            registration.ObserveClock();
            registration.Logger.SignedAnew(registration.Name, registration.Vendor, TextOf(failure));
        }
        else
        {
            var wait = registration.TimeProvider.GetElapsedTime(state.AttemptFailedAt);
            registration.Logger.AttemptRetried(
                registration.Name, registration.Vendor, state.Attempts, wait, TextOf(failure));
        }
    }

    private static TimeSpan Duration(RequestState state) =>
        state.Observed.TimeProvider.GetElapsedTime(state.AttemptStartedAt);

    private static string TextOf(Exception error) => error is OperationCanceledException
        ? "the attempt timed out, or the caller cancelled it"
        : error.Message;

    private static void Measure(RequestState state, string? errorType)
    {
        if (!state.IsSent || !(Telemetry.Requests.Enabled || Telemetry.RequestDuration.Enabled))
        {
            return;
        }

        var tags = new TagList { { Tags.Registration, state.Observed.Name }, { Tags.Vendor, state.Observed.Vendor } };
        if (state.Status is { } status)
        {
            tags.Add(Tags.StatusCode, status);
        }

        if (errorType is not null)
        {
            tags.Add(Tags.ErrorType, errorType);
        }

        Telemetry.Requests.Add(1, tags);
        Telemetry.RequestDuration.Record(Duration(state).TotalSeconds, tags);
    }
}
