using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>The JSON options of handlers that do not pass their own.</summary>
internal static class WebJson
{
    public const string Reflection = "Use the overload with a JsonTypeInfo in a trimmed or Native AOT application.";

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
