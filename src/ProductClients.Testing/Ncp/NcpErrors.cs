namespace ProductClients.Testing;

/// <summary>
/// The errors of the API Gateway's table (api.ncloud-docs.com, common-ncpapi). They are JSON, sent as text/plain.
/// </summary>
internal static class NcpErrors
{
    public static EmulatorResponse Missing(string rejection) =>
        Envelope(401, "200", "Authentication Failed", "Authentication information are missing.", rejection);

    public static EmulatorResponse Invalid(string rejection) =>
        Envelope(401, "200", "Authentication Failed", "Invalid authentication information.", rejection);

    public static EmulatorResponse Denied(string rejection) =>
        Envelope(401, "210", "Permission Denied", "Permission denied.", rejection);

    public static EmulatorResponse InvalidParameter(string details) =>
        Envelope(400, "100", "Bad Request Exception", details, details);

    public static EmulatorResponse NotFound() =>
        Envelope(404, "300", "Not Found Exception", "URL not found.", "unknown route");

    public static EmulatorResponse Of(int status)
    {
        var (code, message) = status switch
        {
            400 => ("100", "Bad Request Exception"),
            401 => ("200", "Authentication Failed"),
            403 => ("230", "Forbidden"),
            404 => ("300", "Not Found Exception"),
            413 => ("430", "Request Entity Too Large"),
            429 => ("420", "Rate Limited"),
            503 => ("500", "Endpoint Error"),
            504 => ("510", "Endpoint Timeout"),
            _ => ("900", "Unexpected Error"),
        };
        return Envelope(status, code, message, details: null, rejection: null);
    }

    private static EmulatorResponse Envelope(
        int status, string code, string message, string? details, string? rejection) =>
        EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteStartObject("error");
                json.WriteString("errorCode", code);
                json.WriteString("message", message);
                if (details is not null)
                    json.WriteString("details", details);
                json.WriteEndObject();
            },
            contentType: "text/plain;charset=UTF-8",
            rejection);
}
