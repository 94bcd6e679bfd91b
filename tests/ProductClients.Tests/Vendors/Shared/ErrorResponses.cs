using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProductClients.Http;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>Error responses, read as the pipeline reads them.</summary>
internal static class ErrorResponses
{
    /// <summary>The response of a load balancer in front of the vendor.</summary>
    public const string Html = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>";

    /// <summary>The time at which responses are read.</summary>
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>HTTP statuses, and whether each is transient.</summary>
    public static IEnumerable<TheoryDataRow<int, bool>> Transience =>
    [
        new(400, false), new(401, false), new(403, false), new(404, false), new(408, true), new(409, false),
        new(425, false), new(429, true), new(500, true), new(501, false), new(502, true), new(503, true),
        new(504, true), new(509, false), new(573, false), new(579, false), new(599, false), new(608, false),
        new(612, false), new(622, false), new(631, false), new(640, false), new(701, false),
    ];

    /// <summary>The HTTP statuses that vendors document, and the error code of each without a vendor code.</summary>
    public static IEnumerable<TheoryDataRow<int, ProductErrorCode>> Statuses =>
    [
        new(301, ProductErrorCode.InvalidResponse), new(302, ProductErrorCode.InvalidResponse),
        new(307, ProductErrorCode.InvalidResponse), new(400, ProductErrorCode.InvalidRequest),
        new(401, ProductErrorCode.Authentication), new(403, ProductErrorCode.PermissionDenied),
        new(404, ProductErrorCode.NotFound), new(405, ProductErrorCode.InvalidRequest),
        new(408, ProductErrorCode.Timeout), new(413, ProductErrorCode.InvalidRequest),
        new(429, ProductErrorCode.RateLimited), new(500, ProductErrorCode.Unavailable),
        new(502, ProductErrorCode.Unavailable), new(503, ProductErrorCode.Unavailable),
        new(504, ProductErrorCode.Unavailable), new(608, ProductErrorCode.Unknown),
    ];

    public static async Task<ProductClientException> ReadAsync(
        IErrorReader errors,
        string vendor,
        int status,
        string body = "",
        string? contentType = "application/json",
        params (string Name, string Value)[] headers)
    {
        var stub = new StubHandler(request =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
                RequestMessage = request,
            };
            response.Content.Headers.ContentType =
                contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
            foreach (var (name, value) in headers)
            {
                response.Headers.Add(name, value);
            }

            return response;
        });
        var reader = new ResponseReader(
            static () => ResponseLimits.Of(new NcpOptions()), errors, isStreamed: false, verifier: null);
        using var invoker = RequestStates.Invoker(
            RequestStates.Observed(new FixedTimeProvider(Now), vendor),
            new AttemptHandler(reader) { InnerHandler = stub });
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example.com/products");
        return await Assert.ThrowsAsync<ProductClientException>(
            () => invoker.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
