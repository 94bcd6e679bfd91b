using System.Text;

namespace ProductClients.Redaction;

/// <summary>How a secret may stand in a text, escapes apart: as it is, with the blanks of a form, or in base64, also as a
/// part of something longer that was encoded.</summary>
internal static class SecretForms
{
    // The first characters of base64 that also depend on what stands before the secret, by its distance from a group of
    // three bytes.
    private static readonly int[] Shared = [0, 2, 3];

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
        yield return ForAddresses(Convert.ToBase64String(secret).TrimEnd('='));
        for (var distance = 0; distance < Shared.Length; distance++)
        {
            byte[] shifted = [.. new byte[distance], .. secret];
            var text = Convert.ToBase64String(shifted).TrimEnd('=');
            // The last character of an open group also depends on what follows.
            var end = shifted.Length % 3 == 0 ? text.Length : text.Length - 1;
            var own = end > Shared[distance] ? text[Shared[distance]..end] : "";
            yield return own;
            yield return ForAddresses(own);
        }
    }

    private static string ForAddresses(string base64) => base64.Replace('+', '-').Replace('/', '_');
}
