using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProductClients.Tests.Architecture;

/// <summary>The references between the folders of a project, found by resolving every name in its source.</summary>
internal sealed class FolderGraph
{
    /// <summary>The name of the folder that stands for the root of the project.</summary>
    public const string Root = "(root)";

    // The SDK adds these to a project with implicit usings.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Net.Http; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    // The compiler errors for a type or a namespace that is not found.
    private static readonly string[] NotFound = ["CS0103", "CS0234", "CS0246", "CS0426"];

    private readonly SortedDictionary<string, SortedSet<string>> _arrows = new(StringComparer.Ordinal);

    private FolderGraph(IReadOnlyList<string> unresolved) => Unresolved = unresolved;

    /// <summary>
    /// Gets, for each folder, the folders whose types it uses. Each vendor folder counts as one folder.
    /// </summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Arrows => _arrows;

    /// <summary>
    /// Gets the compiler errors for names that cannot be resolved. An arrow may be missing for each of them.
    /// </summary>
    public IReadOnlyList<string> Unresolved { get; }

    /// <summary>Reads the files of a project.</summary>
    /// <param name="files">The path of each file in the project, with <c>/</c> as separator, and its text.</param>
    public static FolderGraph Read(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(
            LanguageVersion.Preview,
            preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var trees = files.Append(("ImplicitUsings.cs", ImplicitUsings))
            .Select(file => CSharpSyntaxTree.ParseText(file.Item2, options, file.Item1)).ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("ProductClients.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Graph", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var graph = new FolderGraph(
        [
            .. compilation.GetDiagnostics()
                .Where(static found => NotFound.Contains(found.Id))
                .Select(static found => $"{found}"),
        ]);
        foreach (var tree in trees)
        {
            graph.Add(tree, compilation.GetSemanticModel(tree));
        }

        return graph;
    }

    /// <summary>
    /// Returns the folders of a circle, with the same folder first and last, or an empty list when there is none.
    /// </summary>
    public IReadOnlyList<string> FindCircle()
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        return _arrows.Keys.Select(folder => FindCircle(folder, [], visited))
            .FirstOrDefault(static c => c.Count > 0) ?? [];
    }

    private IReadOnlyList<string> FindCircle(string folder, List<string> path, HashSet<string> visited)
    {
        if (path.IndexOf(folder) is var start and >= 0)
        {
            return [.. path[start..], folder];
        }

        if (!visited.Add(folder))
        {
            return [];
        }

        path.Add(folder);
        foreach (var next in _arrows.GetValueOrDefault(folder) ?? [])
        {
            if (FindCircle(next, path, visited) is { Count: > 0 } circle)
            {
                return circle;
            }
        }

        path.RemoveAt(path.Count - 1);
        return [];
    }

    private void Add(SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
            if (type?.OriginalDefinition.DeclaringSyntaxReferences is not [{ } declaration, ..]
                || FolderOf(declaration.SyntaxTree.FilePath) is var to && to == from)
            {
                continue;
            }

            if (!_arrows.TryGetValue(from, out var targets))
            {
                _arrows.Add(from, targets = new SortedSet<string>(StringComparer.Ordinal));
            }

            targets.Add(to);
        }
    }

    private static string FolderOf(string path) => path.Split('/') switch
    {
        [_] => Root,
        ["Vendors", var vendor, _, ..] => $"Vendors/{vendor}",
        [var folder, ..] => folder,
        [] => throw new ArgumentException("A file has a path.", nameof(path)),
    };
}
