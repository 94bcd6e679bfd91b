using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ProductClients.RefitPolyfill.Tests.Generation;

/// <summary>Runs the generator over a source beside the vocabulary.</summary>
internal static class Compiled
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private static readonly List<SyntaxTree> Vocabulary = [.. ReadVocabulary()];

    private static readonly List<MetadataReference> Framework = [.. ReadFramework()];

    public static SyntaxTree Parse(string source, string path = "Api.cs") =>
        CSharpSyntaxTree.ParseText(SourceText.From(source), Parsing, path);

    public static CSharpCompilation Compile(params SyntaxTree[] sources) => CSharpCompilation.Create(
        "Shop",
        [.. Vocabulary, .. sources],
        Framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999));

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new RefitGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The text of an embedded file.</summary>
    public static string ReadFile(string name)
    {
        using var reader = new StreamReader(typeof(Compiled).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<SyntaxTree> ReadVocabulary()
    {
        yield return Parse(Usings, "Usings.cs");
        foreach (var name in typeof(Compiled).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith("Refit/", StringComparison.Ordinal))
            {
                yield return Parse(ReadFile(name), name);
            }
        }
    }

    private static IEnumerable<MetadataReference> ReadFramework()
    {
        var paths = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        foreach (var path in paths.Split(Path.PathSeparator))
        {
            if (Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }
    }
}
