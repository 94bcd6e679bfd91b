using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductClients.Redaction;

/// <summary>Decodes the escapes of URIs, forms and JSON, so that an escaped secret is found.</summary>
internal static partial class Escapes
{
    /// <summary>Decodes a text once.</summary>
    /// <returns>The same text if it has no escapes.</returns>
    public static string Decode(string text)
    {
        var decoded = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        if (decoded.Contains('\\', StringComparison.Ordinal))
        {
            decoded = Backslash().Replace(decoded, static match => match.Length == 2
                ? match.Value[1..]
                : CharacterOf(match.ValueSpan[2..]));
        }

        return string.Equals(decoded, text, StringComparison.Ordinal) ? text : decoded;
    }

    private static string CharacterOf(ReadOnlySpan<char> hex) =>
        ((char)ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    // Only the short escapes for characters that a secret can contain; not \n and similar ones.
    [GeneratedRegex(
        """\\(u[0-9A-Fa-f]{4}|["\\/])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Backslash();
}
