using System.Globalization;

namespace ProductClients.Testing;

/// <summary>
/// The error bodies of SCP. In the gateway's errors, <c>detail</c> is a text and <c>status</c> is a string. In the
/// service's errors, <c>detail</c> is an array and <c>status</c> is a number.
/// </summary>
internal static class ScpErrors
{
    public static EmulatorResponse Unauthorized(WireRequest request, string rejection) =>
        Gateway(request, 401, "HmacValidFail", "Hmac validation failed.", "Unauthorized", rejection);

    public static EmulatorResponse InvalidParameter(WireRequest request, string? detail) => EmulatorResponse.Json(
        400,
        json =>
        {
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("code", "BadRequest");
            json.WriteStartArray("detail");
            json.WriteStringValue(detail ?? "Invalid parameter.");
            json.WriteEndArray();
            json.WriteString("title", "Bad Request");
            json.WriteNumber("status", 400);
            json.WriteString("request_id", request.RequestId);
            json.WriteEndObject();
            json.WriteEndArray();
        },
        rejection: detail);

    /// <summary>Creates the error of an unknown route, in the form of the Spring framework.</summary>
    public static EmulatorResponse NotFound(WireRequest request, string? rejection) => EmulatorResponse.Json(
        404,
        json =>
        {
            json.WriteString("timestamp", request.Now.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
            json.WriteNumber("status", 404);
            json.WriteString("error", "Not Found");
            json.WriteString("path", request.Path);
        },
        rejection: rejection);

    public static EmulatorResponse Of(WireRequest request, int status) => status switch
    {
        400 => InvalidParameter(request, detail: null),
        401 => Gateway(request, 401, "HmacValidFail", "Hmac validation failed.", "Unauthorized", rejection: null),
        403 => Gateway(request, 403, "Forbidden", "Rejected by gateway.", "Forbidden", rejection: null),
        404 => NotFound(request, rejection: null),
        429 => Gateway(request, 429, "TooManyRequests", "Too many requests.", "Too Many Requests", rejection: null),
        502 => Gateway(request, 502, "BadGateway", "Bad gateway.", "Bad Gateway", rejection: null),
        503 => Gateway(request, 503, "ServiceUnavailable", "Service unavailable.", "Unavailable", rejection: null),
        504 => Gateway(request, 504, "GatewayTimeout", "Gateway timeout.", "Gateway Timeout", rejection: null),
        _ => Gateway(request, status, "InternalServerError", "Internal server error.", "Error", rejection: null),
    };

    private static EmulatorResponse Gateway(
        WireRequest request, int status, string code, string detail, string title, string? rejection) =>
        EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteStartArray("errors");
                json.WriteStartObject();
                json.WriteString("code", code);
                json.WriteString("detail", detail);
                json.WriteString("title", title);
                json.WriteString("status", status.ToString(CultureInfo.InvariantCulture));
                json.WriteString("request_id", request.RequestId);
                json.WriteEndObject();
                json.WriteEndArray();
            },
            rejection: rejection);
}
