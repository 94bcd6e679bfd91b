namespace ProductClients.Testing;

/// <summary>The error bodies of LicenseSpring, <c>{status, code, message}</c>.</summary>
internal static class LicenseSpringErrors
{
    /// <summary>
    /// The "404 — Error examples" of the vendor's page, byte for byte. Codes are keys, unlike the documented schema.
    /// </summary>
    private const string NotFoundExample = """
        {
          "unknown_product": "Provided product code x was not found.",
          "missing_headers": "must have required property 'authorization'",
          "missing_parameters": "missing parameters"
        }
        """;

    public static EmulatorResponse MissingHeader(string name) =>
        Create(404, "missing_headers", $"must have required property '{name}'", $"{name} header is missing");

    public static EmulatorResponse Create(int status, string code, string message, string? rejection) =>
        EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteNumber("status", status);
                json.WriteString("code", code);
                json.WriteString("message", message);
            },
            rejection: rejection);

    public static EmulatorResponse Of(int status) => status switch
    {
        400 => Create(400, "validation_error", "Validation error", rejection: null),
        401 => Create(401, "signature_mismatch", "Signature mismatch", rejection: null),
        403 => Create(403, "api_key_product_not_allowed", "API key is not allowed for this product", rejection: null),
        404 => EmulatorResponse.Text(404, NotFoundExample),
        429 => Create(429, "too_many_requests", "Too many requests", rejection: null),
        _ => Create(status, "internal_error", "Internal error", rejection: null),
    };
}
