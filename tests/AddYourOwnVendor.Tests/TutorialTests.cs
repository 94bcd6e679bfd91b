using System.Text.RegularExpressions;

namespace ProductClients.Samples.AddYourOwnVendor;

public sealed partial class TutorialTests
{
    private static readonly string[] Shown =
    [
        "AcmeProduct.cs", "AcmeProductList.cs", "AcmeJsonContext.cs", "AcmeProductMapper.cs", "AcmeProductSource.cs",
        "AcmeSigner.cs", "AcmeClients.cs", "AcmeServer.cs", "Program.cs", "AcmeConformance.cs",
    ];

    [Theory]
    [InlineData("add-your-own-vendor.md")]
    [InlineData("conformance.md")]
    public void Code_blocks_of_the_page_equal_the_code_of_the_sample(string page)
    {
        var code = string.Join('\n', Shown.Select(Read));
        var blocks = CodeBlock().Matches(Read(page));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block.Groups["code"].Value, code, StringComparison.Ordinal));
    }

    private static string Read(string name)
    {
        using var stream = typeof(TutorialTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeBlock();
}
