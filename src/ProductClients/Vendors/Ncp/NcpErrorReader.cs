using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Vendors.Ncp;

/// <summary>Reads the errors of API Gateway: <c>error</c> with <c>errorCode</c>, <c>message</c> and <c>details</c>, and
/// the two other envelopes of the platform (docs/vendors/ncp.md, "Errors").</summary>
internal sealed class NcpErrorReader : IErrorReader
{
    public string RequestIdHeader => "x-ncp-trace-id";

    public VendorError Read(int status, ErrorBody body)
    {
        var error = body.Json;
        if (error.ValueKind == JsonValueKind.Object
            && (error.TryGetProperty("error", out var inner) || error.TryGetProperty("responseError", out inner)))
        {
            error = inner;
        }

        var code = ErrorBody.FirstText(error, "errorCode", "returnCode");
        var message = ErrorBody.FirstText(error, "message", "errorMessage", "returnMessage");
        var details = ErrorBody.FirstText(error, "details");
        return new VendorError(
            code,
            (message, details) switch
            {
                (_, null or "") => message,
                (null, _) => details,
                _ => $"{message}: {details}",
            },
            Kind: status is 401 or < 400 && code == "210" ? ProductErrorCode.PermissionDenied : null,
            Status: StatusOf(code));
    }

    // The status that the gateway documents for a code (docs/vendors/ncp.md, "Errors"). With 210, it means a missing
    // permission, not an invalid signature.
    private static int? StatusOf(string? code) => code switch
    {
        "100" => 400,
        "200" or "210" => 401,
        "230" => 403,
        "300" => 404,
        "430" => 413,
        "400" or "410" or "420" => 429,
        "900" => 500,
        "500" => 503,
        "510" => 504,
        _ => null,
    };
}
