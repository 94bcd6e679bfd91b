using System.Text.RegularExpressions;

namespace ProductClients.Testing.Tests.Docs;

public sealed partial class TestingGuideTests
{
    [Fact]
    public void Every_code_block_of_the_guide_is_compiled()
    {
        var compiled = Normalised(Resource("TestingGuide.cs"));
        // Code that needs the dependency injection of the library, or WireMock.Net, is compiled in other projects.
        var blocks = CodeBlock().Matches(Resource("testing.md")).Select(match => match.Groups["code"].Value)
            .Where(block => !block.Contains("AddProductClients", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Normalised(block), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void Guide_lists_every_law_with_its_promise_in_order()
    {
        var laws = ListerConformance.Laws.Select(static law => $"| `{law.Name}` | {law.Promise} |");

        Assert.Contains(
            "| law | promise |\n|---|---|\n" + string.Join('\n', laws) + "\n\n",
            Resource("conformance.md"),
            StringComparison.Ordinal);
    }

    private static string Normalised(string code) => WhiteSpace().Replace(code, " ").Trim();

    private static string Resource(string name)
    {
        using var stream = typeof(TestingGuideTests).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
