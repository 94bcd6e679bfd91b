using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>Sends one request and maps its answer. What comes next, and what is done when it fails, is not said here.
/// </summary>
internal sealed class AcmeProductSource(HttpClient client, string provider) : IProductSource
{
    public string Vendor => "Acme";

    public ProductCapabilities Capabilities { get; } = new() { Category = FilterSupport.Pushed };

    // Acme documents that "group" is compared as a whole, so no product that matches is left out by sending it.
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
            ?? throw new JsonException("The answer is null.");
        Product[] products = [.. page.Products.Select(product => AcmeProductMapper.Map(provider, product))];
        foreach (var chunk in SourceChunk.OfAnswer(products, new SourceCursor(start + products.Length), page.Total))
        {
            yield return chunk;
        }
    }
}
