using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Samples.AddYourOwnVendor;

/// <summary>The generated serialization code of the models.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AcmeProductList))]
internal sealed partial class AcmeJsonContext : JsonSerializerContext;
