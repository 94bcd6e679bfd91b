using System.Text.Json.Serialization;

namespace ProductClients.Tests.Json;

/// <summary>A context of an app, which System.Text.Json generates from the public types alone.</summary>
[JsonSerializable(typeof(CatalogResult))]
[JsonSerializable(typeof(ListingResult))]
[JsonSerializable(typeof(ProductPage))]
[JsonSerializable(typeof(ProductCatalogException))]
internal sealed partial class AppJsonContext : JsonSerializerContext;
