using System.Text.Json;
using System.Text.Json.Nodes;
using ProductClients.Redaction;

namespace ProductClients.Cli.Reporting;

/// <summary>Redacts configured secrets and the user info of URIs in text, because a vendor may repeat what it was sent.
/// </summary>
internal sealed class SecretMask(IEnumerable<string> secrets)
{
    /// <summary>The text that replaces a secret. The library uses the same text.</summary>
    public const string Mask = "[redacted]";

    // A shorter secret could be part of ordinary words.
    private const int MinLength = 8;

    private readonly string[] _secrets =
    [
        .. secrets.Where(static secret => secret.Length >= MinLength).OrderByDescending(static secret => secret.Length),
    ];

    public string Apply(string text) => UriUserInfo.Remove(_secrets.Aggregate(
        text, static (masked, secret) => masked.Replace(secret, Mask, StringComparison.Ordinal)));

    /// <summary>Returns a copy of a JSON value in which every text is redacted.</summary>
    public JsonNode? Apply(JsonNode? json) => json switch
    {
        JsonObject members => new JsonObject(
            members.Select(member => KeyValuePair.Create(member.Key, Apply(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Apply)]),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Apply(text.GetValue<string>()),
        _ => json?.DeepClone(),
    };
}
