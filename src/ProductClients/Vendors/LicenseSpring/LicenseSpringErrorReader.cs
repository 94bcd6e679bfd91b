using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Reads the errors of LicenseSpring: <c>status</c>, <c>code</c> and <c>message</c>, and the form of the
/// vendor's 404 example, in which each property is a code with its message (docs/vendors/licensespring.md,
/// "Errors").</summary>
internal sealed class LicenseSpringErrorReader : IErrorReader
{
    public string RequestIdHeader => "X-Request-Id";

    public VendorError Read(int status, ErrorBody body)
    {
        var code = ErrorBody.FirstText(body.Json, "code", "error");
        var message = ErrorBody.FirstText(body.Json, "message", "error_description", "errors");
        // In a success response, other properties are no codes.
        if (status >= 400 && code is null && message is null && body.Json.ValueKind == JsonValueKind.Object)
        {
            foreach (var (name, text) in ErrorBody.TextProperties(body.Json))
            {
                code ??= name;
                message = message is null ? $"{name}: {text}" : $"{message}; {name}: {text}";
            }
        }

        return new VendorError(
            code,
            message,
            Kind: KindOf(code),
            Status: ErrorBody.StatusIn(ErrorBody.FirstText(body.Json, "status")));
    }

    // The code decides, because the documentation contradicts itself about the status: signature_mismatch is 400 on one
    // page and 401 on another.
    private static ProductErrorCode? KindOf(string? code) => code switch
    {
        "signature_mismatch" or "date_header_diff" or "invalid_api_key" or "hmac_required"
            or "authorization_invalid_headers" or "authorization_missing_params"
            // Codes of the token endpoint (Keycloak).
            or "invalid_client" or "unauthorized_client" => ProductErrorCode.Authentication,
        "api_key_product_not_allowed" => ProductErrorCode.PermissionDenied,
        _ => null,
    };
}
