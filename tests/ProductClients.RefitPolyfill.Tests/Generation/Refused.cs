namespace ProductClients.RefitPolyfill.Tests.Generation;

/// <summary>Asserts that a shape is refused, where, and in which words.</summary>
internal static class Refused
{
    /// <summary>The marks, « and », stand around the text that the diagnostic points to.</summary>
    public static void Shape(string id, string marked, string message)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var result = Compiled.Driver().RunGenerators(Compiled.Compile(Compiled.Parse("using Refit;" + source)));
        var diagnostic = Assert.Single(result.GetRunResult().Diagnostics);

        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        var span = diagnostic.Location.SourceSpan;
        Assert.Equal(source[start..end], ("using Refit;" + source).Substring(span.Start, span.Length));
        Assert.Equal(start + "using Refit;".Length, span.Start);
        var files = result.GetRunResult().GeneratedTrees.Select(static tree => Path.GetFileName(tree.FilePath));
        Assert.Equal(["RestService.g.cs"], files, StringComparer.Ordinal);
    }

    /// <summary>The same for a parameter list.</summary>
    public static void Parameters(string id, string parameters, string message) =>
        Shape(id, $"interface IApi {{ [Get(\"/x/{{id}}\")] Task<Uri> GetAsync(string id, {parameters}); }}", message);

    /// <summary>The same for a property of a query object.</summary>
    public static void Property(string id, string property, string message) => Shape(
        id,
        $"record Filter {{ {property} }} interface IApi {{ [Get(\"/x\")] Task<Uri> GetAsync([Query] Filter f); }} "
        + "enum Empty { } [Flags] enum Bits { A } enum Twins { A = 1, B = 1 } "
        + "enum Blank { [System.Runtime.Serialization.EnumMember(Value = \"\")] A }",
        message);
}
