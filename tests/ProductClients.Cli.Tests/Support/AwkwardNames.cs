using System.Text;

namespace ProductClients.Cli.Tests;

/// <summary>Names that are difficult to print in a table.</summary>
internal static class AwkwardNames
{
    private const int PageSize = 0x100;

    /// <summary>Gets single names: wide characters, marks, sequences, unassigned code points and broken text.</summary>
    public static IReadOnlyList<string> Single { get; } =
    [
        "", " ", "a", "한글 이름", "产品目录管理系统", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "e\u0301\u0302\u0303",
        "\u0301", "\uFE0F\uFE0F",
        "Z" + new string('\u0335', 300), "น้ำไทย", "नमस्ते दुनिया", "می\u200Cخواهم", "שלום עולם",
        "👨\u200D👩\u200D👧\u200D👦", "❤\uFE0F\u200D🔥", "🇰🇷🇨🇳🇯🇵", "👍🏽", "1\uFE0F\u20E3",
        "\uFFFF", "\uFFFE\uFDD0",
        "\u0378", "\U0010FFFF", "\uD83D", "\uDE80\uD83D", "\u001B[31m\n", "\u202Eabc", "\uE000",
        "a b c d e f g h i j k",
        "   leading and trailing   ", new string('x', 300), new string('한', 150), "[bold]x[/]",
    ];

    /// <summary>Gets a name with code points of every range of 256, assigned or not, of the planes 0, 1, 2, 3, 14, 15
    /// and 16.</summary>
    public static IReadOnlyList<string> OfEveryScript { get; } =
    [
        .. from start in Enumerable.Range(0, 0x110000 / PageSize).Select(static page => page * PageSize)
           let plane = start >> 16
           where plane is 0 or 1 || (plane is 2 or 3 or >= 14 && start % 0x2000 == 0)
           let name = NameFrom(start)
           where name.Length > 0
           select name,
    ];

    private static string NameFrom(int start)
    {
        var name = new StringBuilder();
        for (var value = start; value < start + PageSize; value += 23)
        {
            // The frame of a table consists of box drawing characters.
            if (Rune.TryCreate(value, out var rune) && value is not '│')
            {
                name.Append(rune.ToString());
            }
        }

        return name.ToString();
    }
}
