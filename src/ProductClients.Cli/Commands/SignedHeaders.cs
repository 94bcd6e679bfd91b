using System.Text.Json.Serialization;

namespace ProductClients.Cli.Commands;

/// <summary>The output of <c>sign</c>.</summary>
internal sealed record SignedHeaders(IReadOnlyDictionary<string, string> Headers)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CanonicalRequest { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StringToSign { get; init; }
}
