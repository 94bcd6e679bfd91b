using System.Buffers;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Hides the secrets in a request that are in no option: signatures, keys and tokens, also those that a custom
/// signer added.</summary>
internal static class SentSecrets
{
    private const string Basic = "Basic ";
    private const int ShortestPart = 16;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,\"=:;");

    // Headers that identify the caller. They are not secrets, although a log does not show them. Every other header
    // that a log does not show counts as a secret.
    private static readonly HashSet<string> Identifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Scp-AccountId", "Scp-ClientType", "X-App-UserId", "X-Project-Id",
    };

    // Parts of names of query parameters that carry credentials.
    private static readonly string[] Names = ["auth", "key", "pass", "secret", "sig", "token"];

    public static void Hide(HttpRequestMessage request, ref SecretSearch search)
    {
        HideQuery(request.RequestUri, ref search);
        foreach (var header in request.Headers.NonValidated)
        {
            if (!ShownHeaders.Contain(header.Key) && !Identifiers.Contains(header.Key))
            {
                HideHeader(header.Value.ToString(), ref search);
            }
        }
    }

    private static void HideQuery(Uri? address, ref SecretSearch search)
    {
        if (address is not { IsAbsoluteUri: true, Query.Length: > 1 })
        {
            return;
        }

        for (var rest = address.Query.AsSpan(1); !rest.IsEmpty;)
        {
            var parameter = Take(ref rest, rest.IndexOf('&'));
            var name = Take(ref parameter, parameter.IndexOf('='));
            foreach (var part in Names)
            {
                if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                {
                    search.HideForms(parameter.Contains('%')
                        ? Uri.UnescapeDataString(parameter.ToString())
                        : parameter);
                }
            }
        }
    }

    // A vendor may echo a signature, a key or a token without its header, also in base64. Parts that are not secret are
    // short (the scheme), or names of signed headers.
    private static void HideHeader(string value, ref SecretSearch search)
    {
        if (value.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            HideBasic(value.AsSpan(Basic.Length).Trim(), ref search);
        }

        // A text that ends with only a scheme or a parameter name, such as "algorithm", was not cut within the value.
        var first = value.AsSpan().IndexOfAny(Separators);
        search.Hide(value, first >= 0 && value[first] is ' ' or '=' ? first + 1 : 0);
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            var part = Take(ref rest, rest.IndexOfAny(Separators));
            if (part.Length >= ShortestPart && !part.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            {
                search.HideForms(part);
            }
        }
    }

    // A user name and a password (RFC 7617). Either may be the secret.
    private static void HideBasic(ReadOnlySpan<char> encoded, ref SecretSearch search)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(encoded.Length);
        var characters = ArrayPool<char>.Shared.Rent(encoded.Length);
        if (Convert.TryFromBase64Chars(encoded, bytes, out var length))
        {
            ReadOnlySpan<char> password = characters.AsSpan(
                0, Encoding.UTF8.GetChars(bytes.AsSpan(0, length), characters));
            search.HideForms(Take(ref password, password.IndexOf(':')));
            search.HideForms(password);
        }

        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        ArrayPool<char>.Shared.Return(characters, clearArray: true);
    }

    // Returns the text before a separator, and leaves the text after it.
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        var next = length < 0 ? rest : rest[..length];
        rest = length < 0 ? default : rest[(length + 1)..];
        return next;
    }
}
