using System.Text;
using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class Utf8BufferTests
{
    private delegate void Write(ref Utf8Buffer buffer);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Text_of_any_length_is_written_completely(int length)
    {
        var text = new string('x', length);

        Assert.Equal(text, Written((ref Utf8Buffer buffer) => buffer.Append(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(text, Written((ref Utf8Buffer buffer) => buffer.Append(text)));
        Assert.Equal(text, Written((ref Utf8Buffer buffer) =>
        {
            foreach (var character in text)
            {
                buffer.Append((byte)character);
            }
        }));
    }

    [Fact]
    public void Written_text_is_kept_when_the_buffer_grows() => Assert.Equal(
        string.Concat(Enumerable.Range(0, 500).Select(static i => $"한{i}")),
        Written(static (ref Utf8Buffer buffer) =>
        {
            for (var i = 0; i < 500; i++)
            {
                buffer.Append("한");
                buffer.Append((long)i);
            }
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Numbers_are_written_as_digits(long number) => Assert.Equal(
        FormattableString.Invariant($"{number}"), Written((ref Utf8Buffer buffer) => buffer.Append(number)));

    [Fact]
    public void Case_conversion_changes_only_the_appended_text() => Assert.Equal(
        "Abx-cdX-CD",
        Written(static (ref Utf8Buffer buffer) =>
        {
            buffer.Append("Ab");
            buffer.AppendLower("X-Cd");
            buffer.AppendUpper("x-Cd");
        }));

    [Theory]
    [InlineData("", "")]
    [InlineData("AZaz09-._~", "AZaz09-._~")]
    [InlineData("a b", "a%20b")]
    [InlineData(" ab", "%20ab")]
    [InlineData("ab ", "ab%20")]
    [InlineData("*'()!,:/+%", "%2A%27%28%29%21%2C%3A%2F%2B%25")]
    [InlineData("한", "%ED%95%9C")]
    public void All_but_unreserved_characters_are_escaped(string text, string escaped) => Assert.Equal(
        escaped, Written((ref Utf8Buffer buffer) => buffer.AppendEscaped(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Bytes_are_written_as_lower_case_hexadecimal() => Assert.Equal(
        "00017f80ff1a",
        Written(static (ref Utf8Buffer buffer) => buffer.AppendLowerHex([0x00, 0x01, 0x7F, 0x80, 0xFF, 0x1A])));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "ab")]
    [InlineData("", "a")]
    [InlineData("a\uFFFD", "ab")]
    [InlineData("\uD83D\uDE00", "\uE000")]
    [InlineData("\uD83D\uDE00", "\uFFFD")]
    [InlineData("\uD7FF", "\uD83D\uDE00")]
    [InlineData("\uE000", "\uFFFD")]
    [InlineData("same", "same")]
    public void Utf8_bytes_are_ordered_as_utf16_text(string x, string y)
    {
        var expected = Math.Sign(string.CompareOrdinal(x, y));
        var (left, right) = (Encoding.UTF8.GetBytes(x), Encoding.UTF8.GetBytes(y));

        Assert.Equal(expected, Math.Sign(Utf8Buffer.CompareAsUtf16(left, right)));
        Assert.Equal(-expected, Math.Sign(Utf8Buffer.CompareAsUtf16(right, left)));
    }

    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("%20", " ")]
    [InlineData("a+b", "a+b")]
    [InlineData("%", "%")]
    [InlineData("%2", "%2")]
    [InlineData("%zz%41", "%zzA")]
    [InlineData("100%%41", "100%A")]
    [InlineData("%ED%95%9Cx", "한x")]
    public void Only_complete_escapes_are_decoded(string text, string decoded) => Assert.Equal(
        decoded, Written((ref Utf8Buffer buffer) => buffer.AppendDecoded(text)));

    [Fact]
    public void Written_bytes_are_cleared_from_the_pool()
    {
        var buffer = new Utf8Buffer([]);
        buffer.Append("canary");
        var bytes = buffer.Written;

        buffer.Dispose();

        Assert.Equal(new byte[6], bytes.ToArray());
    }

    private static string Written(Write write)
    {
        var buffer = new Utf8Buffer(stackalloc byte[8]);
        try
        {
            write(ref buffer);
            var written = buffer.ToString();
            Assert.Equal(Encoding.UTF8.GetByteCount(written), buffer.Length);
            return written;
        }
        finally
        {
            buffer.Dispose();
        }
    }
}
