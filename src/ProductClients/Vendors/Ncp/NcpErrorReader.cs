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
            Kind: KindOf(status, code));
    }

    // 401 with code 210 means a missing permission, not an invalid signature (docs/vendors/ncp.md, "Errors").
    private static ProductErrorCode? KindOf(int status, string? code) =>
        status == 401 && code == "210" ? ProductErrorCode.PermissionDenied : null;
}
