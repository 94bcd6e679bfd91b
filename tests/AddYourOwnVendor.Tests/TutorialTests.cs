using System.Text.RegularExpressions;

namespace ProductClients.Samples.AddYourOwnVendor;

public sealed partial class TutorialTests
{
    private static readonly string[] Shown =
    [
        "AcmeProduct.cs", "AcmeProductList.cs", "AcmeJsonContext.cs", "AcmeProductMapper.cs", "AcmeProductSource.cs",
        "AcmeSigner.cs", "AcmeClients.cs", "AcmeServer.cs", "Program.cs", "AcmeConformance.cs",
    ];

    [Fact]
    public void Every_block_of_code_is_the_samples_letter_for_letter()
    {
        var code = string.Join('\n', Shown.Select(Read));
        var blocks = CodeBlock().Matches(Read("add-your-own-vendor.md"));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block.Groups["code"].Value, code, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_ends_with_what_it_listed()
    {
        var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            Assert.Equal(0, typeof(AcmeSigner).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal("5 of 10 products from Acme match, Complete", output.ToString().TrimEnd().Split('\n')[^1].TrimEnd());
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
