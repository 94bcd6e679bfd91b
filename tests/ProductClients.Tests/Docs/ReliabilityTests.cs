using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Docs;

/// <summary>Every promise in docs/reliability.md names a test that exists.</summary>
public class ReliabilityTests
{
    private static readonly Regex Names = new(
        "`(?<test>[A-Za-z]+(Tests|Properties)\\.[A-Za-z0-9_]+)`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    private static readonly string Document = Encoding.UTF8.GetString(Resources.Read("Docs/reliability.md"));

    [Fact]
    public void Every_test_the_page_names_exists()
    {
        var named = Names.Matches(Document).Select(static match => match.Groups["test"].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, static name => Assert.Contains(name, NamedTests.All));
    }

    [Fact]
    public void Every_promise_names_a_test()
    {
        // The tables of promises have two columns. The table of the options has three.
        var promises = Document.Split('\n').Where(static line =>
            line.StartsWith("| ", StringComparison.Ordinal)
            && line.Count(static character => character == '|') == 3
            && !line.StartsWith("| promise", StringComparison.Ordinal));

        Assert.All(promises, static promise => Assert.Matches(Names, promise));
    }
}
