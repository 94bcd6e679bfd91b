using System.Net.Http.Headers;
using System.Text.Json;
using ProductClients.Http;

namespace ProductClients.Vendors.Scp;

/// <summary>Reads the errors of Samsung Cloud Platform: the first item of <c>errors</c>, whose <c>detail</c> is a
/// string or a list, and the Spring error of its gateway (docs/vendors/scp.md, "Errors").</summary>
internal sealed class ScpErrorReader : IErrorReader
{
    public string RequestIdHeader => "X-Request-Id";

    public VendorError Read(int status, HttpResponseHeaders headers, ErrorBody body)
    {
        var error = body.Json;
        if (error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("errors", out var errors)
            && errors.ValueKind == JsonValueKind.Array
            && errors.GetArrayLength() > 0)
        {
            error = errors[0];
        }

        var requestId = ErrorBody.FirstText(error, "request_id")
            ?? (((IErrorReader)this).RequestIdOf(headers));
        var code = ErrorBody.FirstText(error, "code");
        var title = ErrorBody.FirstText(error, "title", "error");
        var message = ErrorBody.FirstText(error, "detail", "message") ?? title ?? body.Text;
        return new VendorError(code ?? title, message, requestId);
    }
}
