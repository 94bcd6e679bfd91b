using ProductClients.Redaction;

namespace ProductClients.Cli.Reporting;

/// <summary>Removes configured secrets, and the user info of URIs, from a text: a vendor may repeat what it was sent.
/// </summary>
internal sealed class SecretMask(IEnumerable<string> secrets)
{
    /// <summary>What stands in place of a secret, the library's own word.</summary>
    public const string Mask = "[redacted]";

    // Shorter ones would mask ordinary words.
    private const int MinLength = 8;

    private readonly string[] _secrets =
    [
        .. secrets.Where(static secret => secret.Length >= MinLength).OrderByDescending(static secret => secret.Length),
    ];

    public string Apply(string text) => UriUserInfo.Remove(_secrets.Aggregate(
        text, static (masked, secret) => masked.Replace(secret, Mask, StringComparison.Ordinal)));
}
