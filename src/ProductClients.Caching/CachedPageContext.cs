using System.Text.Json.Serialization;

namespace ProductClients.Caching;

/// <summary>Provides the JSON metadata of a page of an entry, generated for System.Text.Json.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CachedPage))]
internal sealed partial class CachedPageContext : JsonSerializerContext;
