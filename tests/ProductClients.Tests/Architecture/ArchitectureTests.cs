using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Architecture;

/// <summary>The folders of <c>src/ProductClients</c> depend on each other in one direction.</summary>
public sealed partial class ArchitectureTests
{
    private const string Prefix = "Source/src/ProductClients/";

    private static readonly Lazy<FolderGraph> Library = new(static () => FolderGraph.Read(LibraryFiles()));

    [Fact]
    public void Every_name_is_resolved() => Assert.Empty(Library.Value.Unresolved);

    [Fact]
    public void Folders_form_no_circle() => Assert.Empty(Library.Value.FindCircle());

    [Fact]
    public void Only_dependency_injection_references_a_vendor_folder() =>
        Assert.Equal(["DependencyInjection"], FoldersThatReferenceAVendor(Library.Value));

    [Fact]
    public void Dependency_injection_references_every_vendor_folder() =>
        Assert.Equal(
            ["Vendors/Huawei", "Vendors/LicenseSpring", "Vendors/Ncp", "Vendors/Qiniu", "Vendors/Scp"],
            Library.Value.Arrows["DependencyInjection"].Where(IsVendor));

    [Fact]
    public void Architecture_page_shows_the_arrows()
    {
        var page = Encoding.UTF8.GetString(Resources.Read("Docs/architecture.md"));

        var shown = Arrow().Matches(page).Select(static arrow => arrow.Value);

        Assert.Equal(
            Library.Value.Arrows.Select(static arrow => $"{arrow.Key} → {string.Join(", ", arrow.Value)}"), shown);
    }

    [Fact]
    public void Planted_circle_is_found()
    {
        var graph = FolderGraph.Read([.. LibraryFiles(), ("Signing/Planted.cs", UsingOf("Listing", "PageWalk"))]);

        Assert.Empty(graph.Unresolved);
        Assert.Equal(["Listing", "Signing"], graph.FindCircle().Distinct().Intersect(["Listing", "Signing"]).Order());
    }

    [Theory]
    [InlineData("Vendors/Ncp/Planted.cs", "Vendors/Ncp")]
    [InlineData("Http/Planted.cs", "Http")]
    public void Planted_reference_to_a_vendor_is_found(string path, string folder)
    {
        var graph = FolderGraph.Read([.. LibraryFiles(), (path, UsingOf("Vendors.Scp", "ScpOptions"))]);

        Assert.Contains(folder, FoldersThatReferenceAVendor(graph));
    }

    [Fact]
    public void Planted_unresolved_name_is_reported()
    {
        var graph = FolderGraph.Read([.. LibraryFiles(), ("Http/Planted.cs", UsingOf("Http", "NoSuchType"))]);

        Assert.Contains(graph.Unresolved, static found => found.Contains("NoSuchType", StringComparison.Ordinal));
    }

    private static string UsingOf(string space, string type) =>
        $"using ProductClients.{space}; namespace ProductClients.Planted; "
        + $"internal sealed class Planted {{ private {type}? _used; }}";

    private static IEnumerable<string> FoldersThatReferenceAVendor(FolderGraph graph) =>
        graph.Arrows.Where(static arrow => arrow.Value.Any(IsVendor)).Select(static arrow => arrow.Key);

    private static bool IsVendor(string folder) => folder.StartsWith("Vendors/", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Text)> LibraryFiles() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name =>
                (name[Prefix.Length..].Replace('\\', '/'), Encoding.UTF8.GetString(Resources.Read(name))));

    [GeneratedRegex(
        @"^\S+ → .+$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Arrow();
}
