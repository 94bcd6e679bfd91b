namespace ProductClients.Testing;

/// <summary>The seed page's one error, and the shape of Qiniu's public APIs for everything before it.</summary>
internal static class QiniuErrors
{
    /// <summary>Verbatim from the seed page, spaces included: the key is message, the code a string.</summary>
    private const string ListProductsError = """{ "message" : "List Products Error", "code": "622"}""";

    public static EmulatorResponse BadToken(string refusal) => Plain(401, "bad token", refusal);

    public static EmulatorResponse TooSkewed(string refusal) => Plain(403, "request time too skewed", refusal);

    public static EmulatorResponse NotFound() => Plain(404, "not found", "unknown route");

    public static EmulatorResponse Of(int status) => status switch
    {
        401 => Plain(401, "bad token", refusal: null),
        403 => Plain(403, "expired token", refusal: null),
        404 => Plain(404, "not found", refusal: null),
        429 or 573 => Plain(status, "too many requests", refusal: null),
        622 => EmulatorResponse.Text(622, ListProductsError),
        _ => Plain(status, "internal server error", refusal: null),
    };

    private static EmulatorResponse Plain(int status, string message, string? refusal) =>
        EmulatorResponse.Json(status, json => json.WriteString("error", message), refusal: refusal);
}
