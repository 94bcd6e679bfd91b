using System.Text.Json.Nodes;

namespace ProductClients.ContractTests.WireMock;

/// <summary>A request as WireMock received it.</summary>
internal sealed class JournalEntry(JsonObject json)
{
    public string Request => $"{json["request"]!["method"]} {json["request"]!["url"]}";

    /// <summary>Gets the id of the mapping it was answered by, or <see langword="null"/> if none matched.</summary>
    public string? MappingId =>
        json["wasMatched"]!.GetValue<bool>() ? json["stubMapping"]!["id"]!.GetValue<string>() : null;

    /// <summary>Gets the names of its headers.</summary>
    public IEnumerable<string> Headers => json["request"]!["headers"]!.AsObject().Select(static header => header.Key);

    /// <summary>Gets, for a request no mapping matched, WireMock's comparison with the nearest one.</summary>
    public string? NearMiss => json["subEvents"]!.AsArray()
        .Select(static happened => happened!["data"]?["report"]?.GetValue<string>())
        .FirstOrDefault(static report => report is not null);
}
