using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ProductClients.RefitPolyfill.Emitting;
using ProductClients.RefitPolyfill.Model;
using ProductClients.RefitPolyfill.Parsing;

namespace ProductClients.RefitPolyfill;

/// <summary>
/// Emits a client for each interface with <c>[Get]</c> methods, and <c>RestService</c>, which creates them. A shape
/// that it would build differently from Refit, or not at all, is an error.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RefitGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                RefitNames.Get,
                static (node, _) => node is MethodDeclarationSyntax,
                static (method, cancellation) => InterfaceParser.Parse(method, cancellation))
            .Where(static parsed => parsed is not null)
            .Select(static (parsed, _) => parsed!)
            .WithTrackingName(StepNames.Interfaces);
        context.RegisterSourceOutput(interfaces, static (output, parsed) => AddClient(output, parsed));

        var clients = interfaces
            .Where(static parsed => parsed.Api is not null)
            .Select(static (parsed, _) => new ClientName(parsed.Api!.TypeName, parsed.Api.ClientName))
            .Collect()
            .Select(static (names, _) => EquatableArrayFactory.Sorted(names))
            .WithTrackingName(StepNames.Clients);
        // Where the vocabulary is not part of the compilation (Refit itself is), there is nothing to stand in for.
        var present = context.CompilationProvider.Select(static (compilation, _) =>
            compilation.Assembly.GetTypeByMetadataName(RefitNames.Settings) is not null);
        context.RegisterSourceOutput(clients.Combine(present), static (output, pair) =>
        {
            if (pair.Right)
            {
                output.AddSource("RestService.g.cs", RestServiceEmitter.Emit(pair.Left));
            }
        });

        foreach (var verb in RefitNames.OtherVerbs)
        {
            var refused = context.SyntaxProvider.ForAttributeWithMetadataName(
                RefitNames.AttributeOf(verb),
                static (node, _) => node is MethodDeclarationSyntax,
                (method, _) => Refuse(method.TargetSymbol, verb));
            context.RegisterSourceOutput(refused, static (output, problem) =>
                output.ReportDiagnostic(problem.ToDiagnostic()));
        }
    }

    private static Problem Refuse(ISymbol method, string verb) =>
        Problem.At(method.Place(), Problems.Verb, method.Name, verb.ToUpperInvariant());

    private static void AddClient(SourceProductionContext output, ParsedInterface parsed)
    {
        foreach (var problem in parsed.Problems)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }

        if (parsed.Api is { } api)
        {
            output.AddSource(api.FileName, ClientEmitter.Emit(api));
        }
    }
}
