using System.Text.RegularExpressions;

namespace ProductClients.Tests.Docs;

/// <summary>Every promise in the tables "promise, test" of a page names a test that exists.</summary>
public partial class ReliabilityTests
{
    public static TheoryData<string> Names =>
    [
        "docs/caching.md", "docs/contracts.md", "docs/observability.md", "docs/promises.md", "docs/tool.md",
        "docs/tool-watch.md", "docs/watching.md",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_test_the_page_names_exists(string page)
    {
        var named = Test().Matches(Pages.Read(page)).Select(static match => match.Groups["test"].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, static name => Assert.Contains(name, NamedTests.All));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_promise_names_a_test(string page)
    {
        var promises = Table().Matches(Pages.Read(page))
            .SelectMany(static table => table.Groups["row"].Captures.Select(static row => row.Value))
            .ToArray();

        Assert.NotEmpty(promises);
        Assert.All(promises, static promise => Assert.Matches(Test(), promise));
    }

    [GeneratedRegex(
        @"`(?<test>[A-Za-z0-9]+(Tests|Properties)\.[A-Za-z0-9_]+)`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Test();

    [GeneratedRegex(
        @"^\| promise \| test \|\n\|---\|---\|\n(?<row>\|[^\n]*\n)+",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Table();
}
