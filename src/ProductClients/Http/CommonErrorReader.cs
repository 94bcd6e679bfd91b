namespace ProductClients.Http;

/// <summary>Reads the errors of a custom vendor: the usual JSON properties, including those of RFC 9457.</summary>
internal sealed class CommonErrorReader : IErrorReader
{
    public string RequestIdHeader => "X-Request-Id";

    public VendorError Read(int status, ErrorBody body) => new(
        ErrorBody.FirstText(body.Json, "code", "errorCode", "error_code", "type"),
        ErrorBody.FirstText(
            body.Json, "message", "msg", "detail", "title", "error_description", "errorMessage", "error"),
        Status: ErrorBody.StatusIn(ErrorBody.FirstText(body.Json, "status")));
}
