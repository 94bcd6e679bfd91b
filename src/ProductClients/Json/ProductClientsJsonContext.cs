using System.Text.Json.Serialization;

namespace ProductClients.Json;

/// <summary>Provides the JSON metadata of products, pages, results and reports, generated for System.Text.Json. The
/// types themselves say what their JSON is.</summary>
[JsonSerializable(typeof(CatalogResult))]
[JsonSerializable(typeof(ListingResult))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(ProductCatalogException))]
[JsonSerializable(typeof(List<Product>))]
[JsonSerializable(typeof(IAsyncEnumerable<Product>))]
internal sealed partial class ProductClientsJsonContext : JsonSerializerContext;
