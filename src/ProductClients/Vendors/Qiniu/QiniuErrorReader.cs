using System.Net.Http.Headers;
using ProductClients.Http;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Reads Qiniu's errors: spock's <c>message</c> and <c>code</c> (a text), the public APIs' <c>error</c> and
/// <c>code</c> (a number).</summary>
internal sealed class QiniuErrorReader : IErrorReader
{
    // The status of the page's own error: no standard one, and final (no 6xx of Qiniu is repeated).
    private const int ListProductsError = 622;

    // "Too many requests" (the vendor's C# SDK, HttpCode).
    private const int TooManyRequests = 573;

    public string RequestIdHeader => "X-Reqid";

    public VendorError Read(int status, HttpResponseHeaders headers, ErrorBody body) => new(
        ErrorBody.FirstText(body.Json, "code"),
        ErrorBody.FirstText(body.Json, "error", "message") ?? body.Text,
        ((IErrorReader)this).RequestIdOf(headers),
        status switch
        {
            ListProductsError => ProductErrorCode.Unavailable,
            TooManyRequests => ProductErrorCode.RateLimited,
            _ => null,
        });
}
