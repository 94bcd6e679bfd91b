using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients.DependencyInjection;

/// <summary>The JSON of an interface of the app without generated metadata.</summary>
internal static class JsonByReflection
{
    public const string Warning =
        "JSON is read and written by reflection. Use the overload with a JsonSerializerContext instead.";

    [RequiresUnreferencedCode(Warning)]
    [RequiresDynamicCode(Warning)]
    public static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
