using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductClients.Redaction;

/// <summary>Undoes the escapes of addresses, forms and JSON, so that a secret is found however it was escaped.</summary>
internal static partial class Escapes
{
    /// <returns>The same text if nothing in it is escaped.</returns>
    public static string Decode(string text)
    {
        var decoded = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        if (decoded.Contains('\\', StringComparison.Ordinal))
        {
            decoded = Backslash().Replace(decoded, static match => match.Length == 2
                ? match.Value[1..]
                : ((char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        return string.Equals(decoded, text, StringComparison.Ordinal) ? text : decoded;
    }

    // Of the short escapes only those of characters a secret can have; \n and the like stand for none.
    [GeneratedRegex(
        """\\(u[0-9A-Fa-f]{4}|["\\/])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Backslash();
}
