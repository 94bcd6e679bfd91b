using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace ProductClients.Diagnostics;

/// <summary>How a secret may stand in a text: as it is, escaped for an address, a form or JSON, or in base64, also as a
/// part of something longer that was encoded.</summary>
internal static class SecretForms
{
    // The first characters of base64 that also depend on what stands before the secret, by its distance from a group of
    // three bytes.
    private static readonly int[] Shared = [0, 2, 3];

    public static string[] Of(string secret) =>
    [
        .. new[]
            {
                secret,
                Uri.EscapeDataString(secret),
                WebUtility.UrlEncode(secret),
                JavaScriptEncoder.Default.Encode(secret),
                JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
                secret.Replace("/", "\\/", StringComparison.Ordinal),
            }
            .Concat(Base64(Encoding.UTF8.GetBytes(secret)))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static form => form.Length),
    ];

    private static IEnumerable<string> Base64(byte[] secret)
    {
        for (var distance = 0; distance < Shared.Length; distance++)
        {
            byte[] shifted = [.. new byte[distance], .. secret];
            var text = Convert.ToBase64String(shifted).TrimEnd('=');
            // The last character of an open group also depends on what follows.
            var end = shifted.Length % 3 == 0 ? text.Length : text.Length - 1;
            var own = end > Shared[distance] ? text[Shared[distance]..end] : "";
            yield return own;
            yield return own.Replace('+', '-').Replace('/', '_');
            yield return Uri.EscapeDataString(own);
        }
    }
}
