namespace ProductClients.Diagnostics;

/// <summary>Takes out of a vendor's words what must not be shown: a vendor may echo what was sent to it.</summary>
internal static class Redaction
{
    public const string Mark = "[redacted]";

    // Shorter ones would stand in a text by chance.
    private const int ShortestSecret = 8;
    private const int ShortestPart = 16;

    // What may be shown of a request's headers; everything else is taken for a secret.
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Language", "Date", "Host", "Scp-AccountId", "Scp-Api-Version", "Scp-ClientType", "Scp-Timestamp",
        "User-Agent", "X-App-UserId", "X-Project-Id", "X-Qiniu-Date", "X-Sdk-Date", "x-ncp-apigw-timestamp",
    };

    /// <summary>Returns a text without the secrets given, and without what a request's headers carry.</summary>
    public static string? Redact(string? text, IEnumerable<Secret?> secrets, HttpRequestMessage? request)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        foreach (var secret in secrets)
        {
            text = Remove(text, secret?.Reveal());
        }

        foreach (var header in request?.Headers.NonValidated ?? default)
        {
            if (!Shown.Contains(header.Key))
            {
                text = RemoveParts(text, header.Value.ToString());
            }
        }

        return text;
    }

    // A signature, a key or a token may be echoed without the header around it. The parts that are no secret are short
    // (the scheme) or the names of signed headers.
    private static string RemoveParts(string text, string value)
    {
        text = Remove(text, value);
        foreach (var part in value.Split([' ', ',', '"', '=', ':', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length >= ShortestPart && !part.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                text = Remove(text, part);
            }
        }

        return text;
    }

    private static string Remove(string text, string? secret) =>
        secret is null || secret.Length < ShortestSecret ? text : text.Replace(secret, Mark, StringComparison.Ordinal);
}
