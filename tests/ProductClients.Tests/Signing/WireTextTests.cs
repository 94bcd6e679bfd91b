using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class WireTextTests
{
    [Fact]
    public void Only_printable_ascii_is_valid_wire_text() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1), static i => Assert.Equal(
            i is >= ' ' and <= '~' ? -1 : 1, WireText.IndexOfInvalid($"a{(char)i}")));

    [Theory]
    [InlineData("a b", true)]
    [InlineData("", false)]
    [InlineData("\u00e9", false)]
    [InlineData("a\n", false)]
    public void Text_is_sendable_if_it_is_printable_ascii_and_not_empty(string text, bool isSendable) =>
        Assert.Equal(isSendable, WireText.IsSendable(text));
}
