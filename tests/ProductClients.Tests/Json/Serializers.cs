using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Tests.Json;

/// <summary>The ways in which an app serializes the types of the library.</summary>
public static class Serializers
{
    private static readonly Dictionary<string, JsonSerializerOptions> All = new(StringComparer.Ordinal)
    {
        ["reflection"] = new JsonSerializerOptions(),
        ["reflection, as ASP.NET Core"] = new JsonSerializerOptions(JsonSerializerDefaults.Web),
        ["reflection, other names"] = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper,
        },
        ["reflection, other words"] = new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        },
        ["context"] = ProductClientsJson.Context.Options,
        ["context in a chain"] = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolverChain = { ProductClientsJson.Context, new DefaultJsonTypeInfoResolver() },
        },
        ["context in a chain, other words"] = new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            TypeInfoResolverChain = { ProductClientsJson.Context, new DefaultJsonTypeInfoResolver() },
        },
        ["context of the app, other words"] = new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            TypeInfoResolverChain = { AppJsonContext.Default, new DefaultJsonTypeInfoResolver() },
        },
        ["context of the app"] = AppJsonContext.Default.Options,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static JsonSerializerOptions Of(string name) => All[name];
}
