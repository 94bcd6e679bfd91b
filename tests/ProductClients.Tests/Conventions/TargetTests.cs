using System.Reflection;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;
using Xunit.v3;

namespace ProductClients.Tests.Conventions;

/// <summary>The table in docs/quality.md lists the tests of this build, net8.0 or net10.0.</summary>
public partial class TargetTests
{
    [Fact]
    public void Build_has_the_tests_that_the_quality_page_lists()
    {
        var assembly = typeof(TargetTests).Assembly;
        var version = assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Split("=v")[1];
        var documented = Row().Matches(Encoding.UTF8.GetString(Resources.Read("Docs/quality.md")))
            .Where(row => row.Groups["targets"].Value.Split(", ").Contains($"net{version}"))
            .SelectMany(static row => row.Groups["folder"].Captures)
            .Select(static folder => folder.Value);

        Assert.Equal(documented.Order(), assembly.GetTypes().Where(HasTests).Select(FolderOf).Distinct().Order());
    }

    private static bool HasTests(Type type) => type is { IsPublic: true, IsAbstract: false }
        && type.GetMethods().Any(static method => method.GetCustomAttributes().OfType<IFactAttribute>().Any());

    private static string FolderOf(Type type)
    {
        var folder = type.Namespace!.Split('.')[2];
        return folder == "Vendors" && type.Name.EndsWith("RequestTests", StringComparison.Ordinal)
            ? "Vendors/*RequestTests"
            : folder;
    }

    [GeneratedRegex(
        @"^\|( `(?<folder>[^`]+)`,?)+ \| (?<targets>net[^|]+) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();
}
