using System.Text.Json;

namespace ProductClients.Samples.AspNetCore;

/// <summary>Streams products as one JSON object that ends with a report of every registration.</summary>
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
            json.WriteStartObject();
            json.WriteString("registration", product.Registration);
            json.WriteString("id", product.Id);
            json.WriteString("name", product.Name);
            json.WriteString("status", product.Status.ToString());
            json.WriteEndObject();
            var written = json.BytesCommitted + json.BytesPending;
            if (written - sent >= FlushAt)
            {
                sent = written;
                await json.FlushAsync(cancellationToken);
                await response.BodyWriter.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("report");
        foreach (var registration in listing.Report.Registrations)
        {
            json.WriteStartObject();
            json.WriteString("registration", registration.Registration);
            json.WriteString("outcome", registration.Outcome.ToString());
            json.WriteNumber("products", registration.Products);
            if (registration.Error is { } error)
            {
                json.WriteString("error", error.Code.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
