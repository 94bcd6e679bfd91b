using System.Globalization;

namespace ProductClients.Signing;

/// <summary>Decodes <c>%XX</c> to bytes. Everything else stays as it is, including <c>+</c>.</summary>
internal static class PercentDecoding
{
    public static void Append(ref Utf8Buffer buffer, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text.Length >= 3 && text[0] == '%'
                && byte.TryParse(
                    text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                buffer.Append(value);
                text = text[3..];
                continue;
            }

            var next = text[1..].IndexOf('%');
            var plain = next < 0 ? text : text[..(next + 1)];
            buffer.Append(plain);
            text = text[plain.Length..];
        }
    }
}
