using System.Buffers;

namespace ProductClients.Redaction;

/// <summary>Redacts a text. A vendor may echo what was sent to it.</summary>
internal static class TextRedaction
{
    public const string Mark = "[redacted]";

    // A shorter text could occur by chance.
    private const int ShortestSecret = 8;
    private const int ShortestPart = 16;

    // The number of nested escapings that are decoded.
    private const int MaxDepth = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,\"=:;");

    // Headers that identify the caller. They are not secrets, although a log does not show them. Every other header
    // that a log does not show counts as a secret.
    private static readonly HashSet<string> Identifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Scp-AccountId", "Scp-ClientType", "X-App-UserId", "X-Project-Id",
    };

    /// <summary>Returns a text without: the given secrets in any of their forms, the user info of URIs, the values of
    /// the request's headers, and the values of its query parameters that are named like credentials. If a secret was
    /// escaped, the entire text is returned unescaped.</summary>
    /// <returns>The same text if there is nothing to redact.</returns>
    public static string? Redact(string? text, IEnumerable<Secret?> secrets, HttpRequestMessage? request)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var shown = Remove(text, secrets, request);
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var plain = Escapes.Decode(text);
            if (ReferenceEquals(plain, text))
            {
                break;
            }

            var shownPlain = Remove(plain, secrets, request);
            shown = ReferenceEquals(shownPlain, plain) ? shown : shownPlain;
            text = plain;
        }

        return shown;
    }

    private static string Remove(string text, IEnumerable<Secret?> secrets, HttpRequestMessage? request)
    {
        foreach (var secret in request is null ? secrets : secrets.Concat(SentSecrets.Of(request)))
        {
            foreach (var form in secret?.Forms ?? [])
            {
                text = Remove(text, form);
            }
        }

        foreach (var header in request?.Headers.NonValidated ?? default)
        {
            if (!ShownHeaders.Contain(header.Key) && !Identifiers.Contains(header.Key))
            {
                text = RemoveParts(text, header.Value.ToString());
            }
        }

        return UriUserInfo.Remove(text);
    }

    // A vendor may echo a signature, a key or a token without its header, also in base64. Parts that are not secret are
    // short (the scheme), or names of signed headers.
    private static string RemoveParts(string text, string value)
    {
        // A text that ends with only a scheme or a parameter name, such as "algorithm", was not cut within the value.
        var first = value.AsSpan().IndexOfAny(Separators);
        text = Remove(text, value, first >= 0 && value[first] is ' ' or '=' ? first + 1 : ShortestSecret);
        for (var start = 0; start < value.Length;)
        {
            var length = value.AsSpan(start).IndexOfAny(Separators);
            var part = value.AsSpan(start, length < 0 ? value.Length - start : length);
            start += part.Length + 1;
            if (part.Length >= ShortestPart && !part.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                // A token may be much longer than the text.
                foreach (var form in SecretForms.Of(part[..Math.Min(part.Length, text.Length)].ToString()))
                {
                    text = Remove(text, form);
                }

                text = Remove(text, part);
            }
        }

        return text;
    }

    // Ignore case: hexadecimal digits can have either case.
    private static string Remove(string text, ReadOnlySpan<char> secret, int shortestCut = ShortestSecret)
    {
        if (secret.Length < ShortestSecret)
        {
            return text;
        }

        if (text.AsSpan().Contains(secret, StringComparison.OrdinalIgnoreCase))
        {
            text = text.Replace(secret.ToString(), Mark, StringComparison.OrdinalIgnoreCase);
        }

        return RemoveCut(text, secret, Math.Max(ShortestSecret, shortestCut));
    }

    // A text that was cut may end in the middle of the secret.
    private static string RemoveCut(string text, ReadOnlySpan<char> secret, int shortest)
    {
        var start = Math.Max(0, text.Length - secret.Length + 1);
        while (text.Length - start >= shortest)
        {
            var found = text.AsSpan(start).IndexOf(secret[..ShortestSecret], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                break;
            }

            start += found;
            var end = text.AsSpan(start);
            if (end.Length >= shortest && secret.StartsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return string.Concat(text.AsSpan(0, start), Mark);
            }

            start++;
        }

        return text;
    }
}
