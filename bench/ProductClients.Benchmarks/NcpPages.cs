using System.Net;
using System.Text;

namespace ProductClients.Benchmarks;

/// <summary>Responds with pages, as NAVER Cloud API Gateway does, without a network.</summary>
/// <param name="products">The number of products.</param>
/// <param name="keepsPages">Whether a page is generated once, so that a measurement does not include it.</param>
internal sealed class NcpPages(int products, bool keepsPages = true) : HttpMessageHandler
{
    public const int PageSize = 100;

    private readonly byte[]?[] _pages = new byte[(products + PageSize - 1) / PageSize][];

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = request.RequestUri!.Query;
        var start = query.IndexOf("offset=", StringComparison.Ordinal) + "offset=".Length;
        var end = query.IndexOf('&', start);
        var offset = int.Parse(query.AsSpan(start, (end < 0 ? query.Length : end) - start), provider: null);
        var page = _pages[offset / PageSize] ?? Page(offset, products);
        _pages[offset / PageSize] = keepsPages ? page : null;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(page),
        });
    }

    /// <summary>Returns the page at an offset.</summary>
    public static byte[] Page(int offset, int total)
    {
        var products = Enumerable.Range(offset, Math.Min(PageSize, total - offset)).Select(static i =>
            $$"""
            {"productId":"product{{i:D8}}","invokeId":"invoke{{i:D8}}","tenantId":"tenant-1",
            "productName":"Product number {{i}}","productDescription":"What it is, in a sentence of the usual length.",
            "isPublished":{{(i % 3 == 0 ? "true" : "false")}},
            "subscriptionCode":"PROTECTED","hasDeployedStage":true,"isDeleted":false,"disabled":false,
            "permission":"OWNER","modifier":"someone","modTime":"2024-03-05T07:11:24.000Z"}
            """);
        return Encoding.UTF8.GetBytes(
            $$$"""{"productPage":{"total":{{{total}}},"content":[{{{string.Join(',', products)}}}]}}""");
    }
}
