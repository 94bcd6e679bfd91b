using System.Diagnostics;
using System.Net;
using ProductClients.Diagnostics;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Starts and ends the span of one attempt, by the OpenTelemetry conventions for HTTP clients.</summary>
internal static class AttemptSpan
{
    public static Activity? Start(ObservedRegistration registration, HttpRequestMessage request, int resends)
    {
        if (!Telemetry.Source.HasListeners())
        {
            return null;
        }

        var address = request.RequestUri!;
        var route = ApiDefinition.Of(request) is null ? null : ApiRequest.RouteOf(request);
        var span = Telemetry.Source.StartActivity(
            ActivityKind.Client,
            name: $"{request.Method} {route}".TrimEnd(),
            tags:
            [
                new(Tags.Registration, registration.Name),
                new(Tags.Vendor, registration.Vendor),
                new(Tags.Method, request.Method.Method),
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

    public static void Receive(Activity? span, HttpResponseMessage response)
    {
        if (span is not null)
        {
            span.SetTag(Tags.StatusCode, (int)response.StatusCode);
            span.SetTag(Tags.ProtocolVersion, VersionOf(response.Version));
        }
    }

    public static void Succeed(Activity? span, string? requestId)
    {
        span?.SetTag(Tags.RequestId, requestId);
        span?.Dispose();
    }

    public static void Fail(Activity? span, Exception error, string type)
    {
        if (span is null)
        {
            return;
        }

        span.SetTag(Tags.ErrorType, type);
        var failure = error as ProductClientException;
        span.SetTag(Tags.RequestId, failure?.RequestId);
        if (failure?.StatusCode is not null)
        {
            // The conventions ask for no description when the status code explains the error.
            span.SetStatus(ActivityStatusCode.Error);
        }
        else if (!string.Equals(type, FailureType.Cancelled, StringComparison.Ordinal))
        {
            span.SetStatus(ActivityStatusCode.Error, failure?.Message);
        }

        span.Dispose();
    }

    private static string VersionOf(Version version) =>
        version == HttpVersion.Version20 ? "2"
        : version == HttpVersion.Version30 ? "3"
        : version.ToString(2);
}
