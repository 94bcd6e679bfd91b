using System.Text.Json;

namespace ProductClients.Samples.AspNetCore;

/// <summary>Streams the JSON of a catalog's result: the products as they arrive, then the report of every registration.
/// </summary>
internal static class ProductsEndpoint
{
    private const int FlushAt = 16 * 1024;

    public static async Task WriteAsync(
        IProductCatalog catalog, HttpResponse response, CancellationToken cancellationToken)
    {
        // ReportOnly: the failure of a registration does not throw, so the JSON is always complete.
        var listing = catalog.ListAsync(
            options: new() { FailurePolicy = CatalogFailurePolicy.ReportOnly }, cancellationToken: cancellationToken);
        response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("products");
        var sent = 0L;
        await foreach (var product in listing)
        {
            JsonSerializer.Serialize(json, product, ProductClientsJson.Product);
            var written = json.BytesCommitted + json.BytesPending;
            if (written - sent >= FlushAt)
            {
                sent = written;
                await json.FlushAsync(cancellationToken);
                await response.BodyWriter.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WritePropertyName("report");
        JsonSerializer.Serialize(json, listing.Report, ProductClientsJson.CatalogReport);
        json.WriteEndObject();
    }
}
