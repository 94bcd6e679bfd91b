namespace ProductClients.Redaction;

/// <summary>Redacts a text. A vendor may echo what was sent to it.</summary>
/// <remarks>A text is redacted once, before it is cut. A text without a secret costs no allocation.</remarks>
internal static class TextRedaction
{
    public const string Mark = UriUserInfo.Mark;

    // The number of nested escapings that are decoded.
    private const int MaxDepth = 3;

    /// <summary>Returns a text without: the given secrets in any of their forms, the user info of URIs, the values of
    /// the request's headers, and the values of its query parameters that are named like credentials. If a secret was
    /// escaped, the entire text is returned unescaped.</summary>
    /// <returns>The same text if there is nothing to redact.</returns>
    public static string? Redact(string? text, ReadOnlySpan<Secret> secrets, HttpRequestMessage? request)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var shown = Hide(text, secrets, request);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var plain = Escapes.Decode(text);
            if (ReferenceEquals(plain, text))
            {
                break;
            }

            var shownPlain = Hide(plain, secrets, request);
            shown = ReferenceEquals(shownPlain, plain) ? shown : shownPlain;
            text = plain;
        }

        return shown;
    }

    private static string Hide(string text, ReadOnlySpan<Secret> secrets, HttpRequestMessage? request)
    {
        var search = new SecretSearch(text);
        foreach (var secret in secrets)
        {
            search.HideForms(secret.Reveal());
        }

        if (request is not null)
        {
            SentSecrets.Hide(request, ref search);
        }

        return UriUserInfo.Remove(search.ToRedacted());
    }
}
