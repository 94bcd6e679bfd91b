using ProductClients.Cli.Output;

namespace ProductClients.Cli.Tests;

public class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("한글 이름", 9)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("産品", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("ﾊﾝｶｸ", 4)]
    [InlineData("e\u0301\u0302", 1)]
    [InlineData("می\u200Cخواهم", 7)]
    [InlineData("ไทยน้ำ", 5)]
    [InlineData("🚀", 2)]
    [InlineData("👨\u200D👩\u200D👧", 6)]
    [InlineData("❤", 1)]
    [InlineData("❤\uFE0F", 2)]
    [InlineData("🇰🇷", 2)]
    [InlineData("𠀀", 2)]
    public void Width_counts_the_columns_of_a_terminal(string text, int width) =>
        Assert.Equal(width, TextWidth.Of(text));
}
