using System.Text;
using System.Text.Encodings.Web;

namespace ProductClients.Cli.Tests;

/// <summary>What no output may show, in whatever form.</summary>
internal static class Hidden
{
    public static void AssertIn(string output, IEnumerable<string> secrets)
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
        // By what stands before it, up to the characters that also depend on that and on what follows.
        .. Enumerable.Range(0, 3).Select(before => Base64(new string(' ', before) + secret)[(before > 0 ? 4 : 0)..^4]),
    ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
