using System.Text;

namespace ProductClients.Redaction;

/// <summary>Lists the forms in which a secret may occur in a text, apart from escapes: as it is, with the <c>+</c> that
/// a form has for a space, and in base64, also within longer encoded text.</summary>
internal static class SecretForms
{
    // The number of leading base64 characters that also depend on the text before the secret, by its offset in a group
    // of three bytes.
    private static readonly int[] SharedCharacters = [0, 2, 3];

    public static string[] Of(string secret) =>
    [
        .. new[] { secret, secret.Replace(' ', '+') }
            .Concat(Base64(Encoding.UTF8.GetBytes(secret)))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static form => form.Length),
    ];

    private static IEnumerable<string> Base64(byte[] secret)
    {
        yield return Convert.ToBase64String(secret).TrimEnd('=');
        yield return UrlSafe(Convert.ToBase64String(secret).TrimEnd('='));
        for (var offset = 0; offset < SharedCharacters.Length; offset++)
        {
            byte[] shifted = [.. new byte[offset], .. secret];
            var text = Convert.ToBase64String(shifted).TrimEnd('=');
            // The last character of an incomplete group also depends on the text after the secret.
            var end = shifted.Length % 3 == 0 ? text.Length : text.Length - 1;
            var own = end > SharedCharacters[offset] ? text[SharedCharacters[offset]..end] : "";
            yield return own;
            yield return UrlSafe(own);
        }
    }

    private static string UrlSafe(string base64) => base64.Replace('+', '-').Replace('/', '_');
}
