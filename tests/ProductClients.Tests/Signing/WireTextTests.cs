using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class WireTextTests
{
    [Fact]
    public void Printable_ascii_may_stand_on_the_wire_and_nothing_else() =>
        Assert.All(Enumerable.Range(0, char.MaxValue + 1), static i => Assert.Equal(
            i is >= ' ' and <= '~' ? -1 : 1, WireText.IndexOfInvalid($"a{(char)i}")));
}
