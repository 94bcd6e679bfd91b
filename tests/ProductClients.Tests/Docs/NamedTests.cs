using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;
using Xunit.v3;

namespace ProductClients.Tests.Docs;

/// <summary>
/// The tests that a page can name as <c>Type.Method</c>: the tests of this assembly, and those of the tool, the
/// contracts, the samples and the packages, which are read from their sources.
/// </summary>
internal static class NamedTests
{
    private const string Sources = "Tests/";

    private static readonly Regex Methods = new(
        @"\[(Fact|Theory)(\([^)]*\))?\][\s\S]*?\bpublic (static )?(async )?(void|Task) (?<test>\w+)\(",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    public static HashSet<string> All { get; } =
        OfThisAssembly().Concat(OfSources()).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> OfThisAssembly() => typeof(NamedTests).Assembly.GetTypes()
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        .Where(static method => method.GetCustomAttributes().OfType<IFactAttribute>().Any())
        .Select(static method => $"{method.ReflectedType!.Name}.{method.Name}");

    private static IEnumerable<string> OfSources() => typeof(NamedTests).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith(Sources, StringComparison.Ordinal))
        .SelectMany(static name => Methods.Matches(Encoding.UTF8.GetString(Resources.Read(name)))
            .Select(match => $"{name.Split('/')[^1]}.{match.Groups["test"].Value}"));
}
