using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class WireTextTests
{
    [Fact]
    public void Only_printable_ascii_is_valid_wire_text() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1), static i => Assert.Equal(
            i is >= ' ' and <= '~' ? -1 : 1, WireText.IndexOfInvalid($"a{(char)i}")));
}
