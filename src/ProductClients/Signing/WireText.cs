using System.Buffers;

namespace ProductClients.Signing;

/// <summary>What may stand in a header or a signed text: printable ASCII.</summary>
/// <remarks>HttpClient refuses non-ASCII header values when sending, and a line break would let a value forge a header
/// (protocols: .NET wire pitfalls, 6); both are refused where the value enters.</remarks>
internal static class WireText
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Returns whether a text that came from elsewhere can stand in a header.</summary>
    public static bool IsSendable(string text) => text.Length > 0 && IndexOfInvalid(text) < 0;

    public static int IndexOfInvalid(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Printable);
}
