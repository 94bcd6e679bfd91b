using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Tests.Generation;

public class OutputTests
{
    private const string Source = """
        using Refit;
        namespace A
        {
            public interface IApi
            {
                [Get("/{@id}")]
                Task<List<Uri>?> GetAsync([AliasAs("@id")] string @event, string? @default, int _client = 1);
                [Get("/")]
                Task<Uri[]> GetAsync(
                    [Query(CollectionFormat.Multi)] IEnumerable<bool?>? target, [Header("X")] string value);
                [Get("/b/")]
                IAsyncEnumerable<Uri?> Word(
                    [Query] Filter? value, [Property("x")] int request, CancellationToken item);
                int Helper() => 1;
                static int Count => 2;
            }

            public class Filter { public int A { get; set; } [AliasAs("b c")] public string? @class { get; set; } }
        }

        namespace A.B { internal interface IApi { [Get("/x")] Task<Uri> GetAsync(); } }
        namespace C
        {
            internal static partial class Outer { internal partial interface IApi { [Get("/x")] Task<Uri> XAsync(); } }
            internal static partial class Outer { internal partial interface IApi { [Get("/y")] Task<Uri> YAsync(); } }
        }
        """;

    [Fact]
    public void Generated_code_compiles_without_a_warning()
    {
        Compiled.Driver().RunGeneratorsAndUpdateCompilation(
            Compiled.Compile(Compiled.Parse(Source)), out var compilation, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity > DiagnosticSeverity.Hidden));
        Assert.Equal(
            ["A.B.IApi.g.cs", "A.IApi.g.cs", "C.Outer.IApi.g.cs", "RestService.g.cs"],
            compilation.SyntaxTrees.Select(static tree => Path.GetFileName(tree.FilePath))
                .Where(static file => file.EndsWith(".g.cs", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Generated_code_neither_reflects_nor_queries()
    {
        var result = Compiled.Driver().RunGenerators(Compiled.Compile(Compiled.Parse(Source))).GetRunResult();
        foreach (var text in result.GeneratedTrees.Select(static tree => tree.ToString()))
        {
            Assert.DoesNotContain("System.Reflection", text, StringComparison.Ordinal);
            Assert.DoesNotContain("System.Linq", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Activator", text, StringComparison.Ordinal);
            Assert.Contains("GeneratedCode(\"ProductClients.RefitPolyfill\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
        }
    }

    [Fact]
    public void Every_problem_of_an_interface_is_told_at_once()
    {
        var result = Compiled.Driver().RunGenerators(Compiled.Compile(Compiled.Parse("""
            using Refit;
            interface IApi
            {
                [Get("x")] Task GetAsync(double a, Guid b);
                [Get("/")] Task<string> OtherAsync();
            }
            """))).GetRunResult();
        Assert.Equal(
            ["RFP005", "RFP007", "RFP010", "RFP010", "RFP005"],
            result.Diagnostics.Select(static one => one.Id),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Without_the_vocabulary_nothing_is_emitted()
    {
        var bare = Compiled.Compile().RemoveAllSyntaxTrees();
        Assert.Empty(Compiled.Driver().RunGenerators(bare).GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void The_page_and_the_release_file_list_every_diagnostic()
    {
        var page = Compiled.ReadFile("refit.md");
        var rows = Compiled.ReadFile("releases.md").Split('\n')
            .Where(static line => line.StartsWith("RFP", StringComparison.Ordinal)).ToList();
        Assert.Equal(21, rows.Count);
        foreach (var cells in rows.Select(static row => row.Split(" | ")))
        {
            Assert.Contains($"| `{cells[0]}` | {cells[3]} |", page, StringComparison.Ordinal);
        }
    }
}
