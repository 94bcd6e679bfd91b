using System.Buffers;
using System.Globalization;

namespace ProductClients.Signing;

/// <summary>What may stand in a header or a signed text: printable ASCII.</summary>
/// <remarks>HttpClient refuses non-ASCII header values while it sends, and a line break would let a value forge a header;
/// both are refused where the value enters.</remarks>
internal static class WireText
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Returns whether a text that came from elsewhere can stand in a header.</summary>
    public static bool IsSendable(string text) => text.Length > 0 && IndexOfInvalid(text) < 0;

    /// <summary>Checks the argument of a typed interface that is sent as a header.</summary>
    /// <param name="header">The header to name in the error.</param>
    /// <param name="value">The value; <see langword="null"/> is not sent.</param>
    /// <param name="parameter">The parameter of the caller.</param>
    /// <exception cref="ArgumentException">The value cannot be sent as it is. The value is not shown, since it may be a
    /// secret.</exception>
    public static void CheckHeader(string header, string? value, string parameter)
    {
        var index = IndexOfInvalid(value);
        if (index >= 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The value of the header '{header}' has the character U+{(int)value![index]:X4} at position {index}; "
                    + $"only printable ASCII can be sent."),
                parameter);
        }
    }

    public static int IndexOfInvalid(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Printable);
}
