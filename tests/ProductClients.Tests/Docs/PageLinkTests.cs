using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Docs;

/// <summary>Links between pages, and the pages that comments cite.</summary>
public partial class PageLinkTests
{
    public static TheoryData<string> Names => [.. Pages.Resource.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Link_leads_to_a_page_and_a_heading(string page)
    {
        var links = Link().Matches(Pages.Read(page)).Select(link => (
            Path: Resolve(page, link.Groups["path"].Value), Heading: link.Groups["heading"].Value));

        Assert.All(links.Where(static link => IsPage(link.Path)), link =>
        {
            Assert.Contains(link.Path, Pages.Resource.Keys);
            Assert.True(
                link.Heading.Length == 0 || Anchors(link.Path).Contains(link.Heading),
                $"{link.Path} has no #{link.Heading}");
        });
    }

    [Fact]
    public void Page_that_a_comment_cites_exists()
    {
        var cited = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith("Source/", StringComparison.Ordinal)
                && name.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(static name => Citation().Matches(Encoding.UTF8.GetString(Resources.Read(name))))
            .Select(static match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        Assert.NotEmpty(cited);
        Assert.All(cited, path => Assert.Contains(path, Pages.Resource.Keys));
    }

    private static bool IsPage(string path) =>
        path.StartsWith("docs/", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal);

    private static string Resolve(string page, string path) => path.Length == 0
        ? page
        : new Uri(new Uri($"https://repository/{page}"), path).AbsolutePath[1..];

    // As the usual renderers make them: lower case, letters and digits and hyphens, a hyphen for a space.
    private static HashSet<string> Anchors(string page) => Heading().Matches(Pages.Read(page))
        .Select(static heading => string.Concat(heading.Groups["text"].Value.ToLowerInvariant()
            .Replace(' ', '-').Where(static c => char.IsLetterOrDigit(c) || c is '-' or '_')))
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\]\((?<path>[^)\s:#]*\.md)?(#(?<heading>[^)\s]+))?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        "^#+ (?<text>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"docs/[A-Za-z0-9/-]+\.md", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Citation();
}
