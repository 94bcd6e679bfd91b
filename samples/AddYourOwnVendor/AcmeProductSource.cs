using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Sends one request and maps its response. The library does paging, retries and errors.</summary>
internal sealed class AcmeProductSource(HttpClient client, string registration) : IPagedProductSource
{
    public string Vendor => "Acme";

    public ProductCapabilities Capabilities { get; } = new() { Category = FilterSupport.Pushed };

    // Acme documents that "group" must be equal. So the vendor sends every product that matches the filter.
    public PagedPlan Plan(ProductQuery query)
    {
        var group = string.IsNullOrEmpty(query.Category) ? "" : $"&group={Uri.EscapeDataString(query.Category)}";
        return new PagedPlan((request, cancellationToken) => ReadAsync(group, request, cancellationToken))
        {
            Pushed = group.Length > 0 ? [ProductFilter.Category] : [],
        };
    }

    private async Task<SourcePage> ReadAsync(string group, SourceRequest request, CancellationToken cancellationToken)
    {
        var start = request.Cursor?.Position ?? 0;
        using var message = new HttpRequestMessage(HttpMethod.Get, string.Create(
            CultureInfo.InvariantCulture, $"v2/products?start={start}&count={request.PageSize}{group}"));
        request.Call.AttachTo(message);
        using var response = await client.SendAsync(message, cancellationToken);
        var page = await response.Content.ReadFromJsonAsync(
            AcmeJsonContext.Default.AcmeProductList, cancellationToken)
            ?? throw new JsonException("The response is null.");
        return new SourcePage([.. page.Products.Select(product => AcmeProductMapper.Map(registration, product))])
        {
            Next = new SourceCursor(start + page.Products.Count),
            Total = page.Total,
        };
    }
}
