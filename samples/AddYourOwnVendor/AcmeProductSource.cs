using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Sends one request and maps its response. The library does paging, retries and errors.</summary>
internal sealed class AcmeProductSource(HttpClient client, string registration) : IProductSource
{
    public string Vendor => "Acme";

    public ProductCapabilities Capabilities { get; } = new() { Category = FilterSupport.Pushed };

    // Acme documents that "group" must be equal. So the vendor sends every product that matches the filter.
    public SourcePlan Plan(ProductQuery query) =>
        string.IsNullOrEmpty(query.Category) ? new SourcePlan() : new SourcePlan { Pushed = [ProductFilter.Category] };

    public async IAsyncEnumerable<SourceChunk> ReadAsync(
        SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var start = request.Cursor?.Position ?? 0;
        var address = string.Create(
            CultureInfo.InvariantCulture, $"v2/products?start={start}&count={request.PageSize}");
        if (request.Plan.Pushed.Contains(ProductFilter.Category))
        {
            address += $"&group={Uri.EscapeDataString(request.Query.Category!)}";
        }

        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        request.Call.AttachTo(message);
        using var response = await client.SendAsync(message, cancellationToken);
        var page = await response.Content.ReadFromJsonAsync(
            AcmeJsonContext.Default.AcmeProductList, cancellationToken)
            ?? throw new JsonException("The response is null.");
        Product[] products = [.. page.Products.Select(product => AcmeProductMapper.Map(registration, product))];
        foreach (var chunk in SourceChunk.OfResponse(products, new SourceCursor(start + products.Length), page.Total))
        {
            yield return chunk;
        }
    }
}
