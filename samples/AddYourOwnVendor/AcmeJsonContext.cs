using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>The models for System.Text.Json, generated.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AcmeProductList))]
internal sealed partial class AcmeJsonContext : JsonSerializerContext;
