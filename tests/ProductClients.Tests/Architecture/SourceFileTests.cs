using System.Reflection;
using System.Text;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Architecture;

/// <summary>A source file is short and fits the screen.</summary>
public sealed class SourceFileTests
{
    private const int MaxLines = 250;
    private const int MaxColumns = 120;

    [Fact]
    public void Source_file_has_at_most_250_lines() => Assert.Empty(
        Files().Where(static file => file.Lines.Length > MaxLines)
            .Select(static file => $"{file.Name} has {file.Lines.Length} lines; split it by subject"));

    [Fact]
    public void Line_of_code_has_at_most_120_columns() => Assert.Empty(
        Files().Where(static file => file.Name.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(static file => file.Lines.Index()
                .Where(static line => line.Item.Length > MaxColumns)
                .Select(line => $"{file.Name}:{line.Index + 1} has {line.Item.Length} columns")));

    private static IEnumerable<(string Name, string[] Lines)> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(static name => name.StartsWith("Source/", StringComparison.Ordinal))
            .Select(static name => (name, Encoding.UTF8.GetString(Resources.Read(name)).TrimEnd().Split('\n')));
}
