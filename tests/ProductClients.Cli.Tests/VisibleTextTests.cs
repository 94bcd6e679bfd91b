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
    public void Characters_that_move_the_cursor_or_reorder_the_line_are_escaped(string text, string visible) =>
        Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Lone_surrogate_is_escaped_and_a_pair_is_not()
    {
        Assert.Equal("\\uD83D", VisibleText.Of("\uD83D"));
        Assert.Equal("🚀\\n", VisibleText.Of("🚀\n"));
    }
}
