namespace ProductClients.Testing;

/// <summary>The one error of the vendor's page, and the error format of Qiniu's public APIs for the others.</summary>
internal static class QiniuErrors
{
    /// <summary>
    /// The error of the vendor's page, byte for byte. Its text is in <c>message</c>, and its code is a string.
    /// </summary>
    private const string ListProductsError = """{ "message" : "List Products Error", "code": "622"}""";

    public static EmulatorResponse BadToken(string rejection) => Plain(401, "bad token", rejection);

    public static EmulatorResponse TooSkewed(string rejection) => Plain(403, "request time too skewed", rejection);

    public static EmulatorResponse NotFound() => Plain(404, "not found", "unknown route");

    public static EmulatorResponse Of(int status) => status switch
    {
        401 => Plain(401, "bad token", rejection: null),
        403 => Plain(403, "expired token", rejection: null),
        404 => Plain(404, "not found", rejection: null),
        429 or 573 => Plain(status, "too many requests", rejection: null),
        622 => EmulatorResponse.Text(622, ListProductsError),
        _ => Plain(status, "internal server error", rejection: null),
    };

    private static EmulatorResponse Plain(int status, string message, string? rejection) =>
        EmulatorResponse.Json(status, json => json.WriteString("error", message), rejection: rejection);
}
