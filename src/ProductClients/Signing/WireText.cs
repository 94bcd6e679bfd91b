using System.Buffers;
using System.Globalization;

namespace ProductClients.Signing;

/// <summary>Checks that text for headers and signatures is printable ASCII.</summary>
/// <remarks>HttpClient rejects non-ASCII header values only while it sends. A line break would let a value forge
/// another header. Both are rejected where the value enters the library.</remarks>
internal static class WireText
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Returns whether a text from a server can be sent in a header.</summary>
    public static bool IsSendable(string text) => text.Length > 0 && IndexOfInvalid(text) < 0;

    /// <summary>Checks an argument of a typed interface that is sent as a header.</summary>
    /// <param name="header">The name of the header, for the error.</param>
    /// <param name="value">The value; <see langword="null"/> if the header is not sent.</param>
    /// <param name="parameter">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentException">The value is not printable ASCII. The message does not show the value, which
    /// may be a secret.</exception>
    public static void CheckHeader(string header, string? value, string parameter)
    {
        var index = IndexOfInvalid(value);
        if (index >= 0)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The value of the header '{header}' has the character U+{(int)value![index]:X4} "
                    + $"at position {index}; "
                    + $"only printable ASCII can be sent."),
                parameter);
        }
    }

    public static int IndexOfInvalid(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Printable);
}
