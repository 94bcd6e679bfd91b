using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Tests.Generation;

public class IncrementalTests
{
    private const string Api = """
        using Refit;
        interface IApi
        {
            [Get("/{id}")] Task<Uri> GetAsync(string id, [Query] Filter? filter, [Header("X")] string? header);
        }
        record Filter { public State? State { get; init; } }
        enum State { A, B }
        """;

    [Fact]
    public void An_edit_in_another_file_emits_nothing_again()
    {
        var reasons = ReasonsAfter(static compilation =>
            compilation.AddSyntaxTrees(Compiled.Parse("class Unrelated { int A => 1; }", "Unrelated.cs")));
        Assert.NotEmpty(reasons);
        Assert.All(reasons, static reason => Assert.True(IsKept(reason)));
    }

    [Fact]
    public void An_edit_around_the_interface_that_changes_no_shape_emits_nothing_again()
    {
        var reasons = ReasonsAfter(static compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Last(),
            Compiled.Parse("\n\n// moved\n" + Api.Replace("{ A, B }", "{ /* a */ A, B }", StringComparison.Ordinal))));
        Assert.NotEmpty(reasons);
        Assert.All(reasons, static reason => Assert.True(IsKept(reason)));
    }

    [Fact]
    public void A_new_word_of_an_enum_emits_the_client_again()
    {
        var reasons = ReasonsAfter(static compilation => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Last(),
            Compiled.Parse(Api.Replace("{ A, B }", "{ A, B, C }", StringComparison.Ordinal))));
        Assert.Contains(IncrementalStepRunReason.Modified, reasons);
    }

    private static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>Why each tracked step, and each output, has its value in the second run.</summary>
    private static List<IncrementalStepRunReason> ReasonsAfter(
        Func<Microsoft.CodeAnalysis.CSharp.CSharpCompilation, Compilation> edit)
    {
        var before = Compiled.Compile(Compiled.Parse(Api));
        var result = Compiled.Driver().RunGenerators(before).RunGenerators(edit(before)).GetRunResult().Results[0];
        Assert.Contains(StepNames.Interfaces, result.TrackedSteps);
        Assert.Contains(StepNames.Clients, result.TrackedSteps);
        return result.TrackedSteps
            .Where(static step => step.Key is StepNames.Interfaces or StepNames.Clients)
            .SelectMany(static step => step.Value)
            .Concat(result.TrackedOutputSteps.SelectMany(static step => step.Value))
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason)
            .ToList();
    }
}
