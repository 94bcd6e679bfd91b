using ProductClients.Http;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Reads the errors of Qiniu: <c>message</c> and <c>code</c> (a string) of spock, <c>error</c> and <c>code</c>
/// (a number) of the public APIs (docs/vendors/qiniu.md, "Errors").</summary>
internal sealed class QiniuErrorReader : IErrorReader
{
    // The status in the vendor's page of this endpoint. It is not a standard status, and it is final: no 6xx of Qiniu
    // is retried.
    private const int ListProductsError = 622;

    // "Too many requests" in the vendor's C# SDK (docs/vendors/qiniu.md, "Errors").
    private const int TooManyRequests = 573;

    public string RequestIdHeader => "X-Reqid";

    public VendorError Read(int status, ErrorBody body)
    {
        var code = ErrorBody.FirstText(body.Json, "code");
        // The code of an error is its status.
        var stated = ErrorBody.StatusIn(code);
        var kind = (status < 400 ? stated : status) switch
        {
            ListProductsError => ProductErrorCode.Unavailable,
            TooManyRequests => ProductErrorCode.RateLimited,
            _ => (ProductErrorCode?)null,
        };
        return new VendorError(
            code, ErrorBody.FirstText(body.Json, "error", "message"), Kind: kind, Status: stated);
    }
}
