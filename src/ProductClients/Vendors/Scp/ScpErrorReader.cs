using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Vendors.Scp;

/// <summary>Reads the errors of Samsung Cloud Platform: the first item of <c>errors</c>, whose <c>detail</c> is a
/// string or a list, and the Spring error of its gateway (docs/vendors/scp.md, "Errors").</summary>
internal sealed class ScpErrorReader : IErrorReader
{
    public string RequestIdHeader => "X-Request-Id";

    public VendorError Read(int status, ErrorBody body)
    {
        var error = body.Json;
        if (ErrorBody.Property(error, "errors") is { ValueKind: JsonValueKind.Array } errors
            && errors.GetArrayLength() > 0)
        {
            error = errors[0];
        }

        return new VendorError(
            ErrorBody.FirstText(error, "code", "title", "error"),
            ErrorBody.FirstText(error, "detail", "message", "title", "error"),
            ErrorBody.FirstText(error, "request_id"),
            Status: ErrorBody.StatusIn(ErrorBody.FirstText(error, "status")));
    }
}
