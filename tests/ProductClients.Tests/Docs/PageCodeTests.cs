using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Docs;

/// <summary>Every block of C# on a page is code that is compiled, letter for letter.</summary>
public sealed class PageCodeTests
{
    private static readonly Regex Blocks = new(
        "```csharp\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    [Theory]
    [InlineData(
        "Docs/README.md",
        "Source/more/GetStarted/Program.cs",
        "Source/more/OwnEndpoints/IServerApi.cs",
        "Source/more/OwnEndpoints/Program.cs")]
    [InlineData("Package/README.md", "Source/more/GetStarted/Program.cs")]
    [InlineData("Docs/start.md", "Source/more/GetStarted/Program.cs", "Source/tests/Samples.Tests/StartCode.cs")]
    [InlineData(
        "Docs/aspnetcore.md",
        "Source/more/AspNetCore/Program.cs",
        "Source/more/AspNetCore/ProductsEndpoint.cs",
        "Source/tests/Samples.Tests/AspNetCoreTests.cs")]
    [InlineData(
        "Docs/endpoints.md",
        "Source/more/OwnEndpoints/IServerApi.cs",
        "Source/more/OwnEndpoints/Program.cs",
        "Source/more/OwnEndpoints/ServerEndpoints.cs",
        "Source/more/OwnEndpoints/ServerJson.cs",
        "Docs/EndpointCode.cs")]
    [InlineData("Docs/guide.md", "Docs/GuideCode.cs")]
    [InlineData("Docs/listing.md", "Docs/ListingCode.cs")]
    [InlineData("Docs/observability.md", "Source/more/AspNetCore/Program.cs")]
    [InlineData("Docs/refit.md", "Docs/RefitCode.cs")]
    [InlineData("Docs/recipes.md", "Docs/RecipeCode.cs")]
    [InlineData("Docs/questions.md", "Docs/RecipeCode.cs")]
    [InlineData("Docs/watching.md", "Docs/WatchingCode.cs")]
    public void Code_of_a_page_is_compiled(string page, params string[] sources)
    {
        var code = string.Join('\n', sources.Select(Read));
        var blocks = Blocks.Matches(Read(page));

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block =>
            Assert.Contains(Unindented(block.Groups["code"].Value), Unindented(code), StringComparison.Ordinal));
    }

    private static string Read(string resource) =>
        Encoding.UTF8.GetString(Resources.Read(resource)).ReplaceLineEndings("\n");

    private static string Unindented(string text) =>
        string.Join('\n', text.Split('\n').Select(static line => line.Trim())).Trim('\uFEFF');
}
