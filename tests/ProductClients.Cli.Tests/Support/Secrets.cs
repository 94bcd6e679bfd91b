using System.Text;
using System.Text.Encodings.Web;

namespace ProductClients.Cli.Tests;

/// <summary>Asserts that an output contains no secret in any encoding.</summary>
internal static class Secrets
{
    public static void AssertNotIn(string output, IEnumerable<string> secrets)
    {
        foreach (var form in secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal))
        {
            Assert.False(output.Contains(form, StringComparison.OrdinalIgnoreCase), $"'{form}' is shown: {output}");
        }
    }

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JavaScriptEncoder.Default.Encode(secret),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret),
        // Base64 at each of three alignments, without the characters that depend on the neighboring bytes.
        .. Enumerable.Range(0, 3).Select(offset => Base64(new string(' ', offset) + secret)[(offset > 0 ? 4 : 0)..^4]),
    ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
