using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Tests;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain 한글 🚀 नमस्ते", "plain 한글 🚀 नमस्ते")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\u001b[31m\u0007\u009b", "\\u001B[31m\\u0007\\u009B")]
    [InlineData("a\u2028b\u202Ec\u2066d\uFEFF", "a\\u2028b\\u202Ec\\u2066d\\uFEFF")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👨\u200D👩\u200D👧 ❤\uFE0F 🇰🇷", "👨\u200D👩\u200D👧 ❤\uFE0F 🇰🇷")]
    public void Characters_that_move_the_cursor_or_reorder_the_line_are_escaped(string text, string visible) =>
        Assert.Equal(visible, VisibleText.Of(text));

    [Theory]
    [InlineData("a\uFFFFb\uFFFE\uFDD0", "a\\uFFFFb\\uFFFE\\uFDD0")]
    [InlineData("\u0378\u2FE0", "\\u0378\\u2FE0")]
    [InlineData("\U0001FFFE\U0010FFFF\U000E0080", "\\U0001FFFE\\U0010FFFF\\U000E0080")]
    [InlineData("a\U000E0001\U000E0041b", "a\\U000E0001\\U000E0041b")]
    [InlineData("\uE000\U000F0000", "\uE000\U000F0000")]
    public void Unassigned_code_points_and_noncharacters_are_escaped(string text, string visible) =>
        Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Every_code_point_is_printable_after_escaping_and_JSON_keeps_its_value()
    {
        for (var start = 0; start <= 0x10FFFF; start += 0x400)
        {
            var text = string.Concat(Enumerable.Range(start, 0x400).Where(Rune.IsValid).Select(char.ConvertFromUtf32));
            var encoded = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            var json = VisibleText.OfJson($"\"{encoded}\"");
            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
            Assert.DoesNotContain(VisibleText.Of(text).EnumerateRunes(), IsUnprintable);
            Assert.DoesNotContain(json.EnumerateRunes(), IsUnprintable);
        }
    }

    [Fact]
    public void Lone_surrogate_is_escaped_and_a_pair_is_not()
    {
        Assert.Equal("\\uD83D", VisibleText.Of("\uD83D"));
        Assert.Equal("🚀\\n", VisibleText.Of("🚀\n"));
    }

    private static bool IsUnprintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D));
}
