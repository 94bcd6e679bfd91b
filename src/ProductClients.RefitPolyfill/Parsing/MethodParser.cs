using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads a method with <c>[Get]</c>.</summary>
internal static class MethodParser
{
    public static MethodModel? Parse(
        IMethodSymbol method, AttributeData get, List<HeaderModel> interfaceHeaders, ParseContext context)
    {
        if (FlawOf(method) is { } flaw)
        {
            context.Report(method.Place(), Problems.Method, method.Name, flaw);
            return null;
        }

        var returns = ReturnTypeParser.Parse(method, context);
        var parts = new MethodParts(context, method);
        foreach (var header in interfaceHeaders.Concat(HeaderParser.Parse(method, context)))
        {
            HeaderParser.Set(parts.Headers, header);
        }

        var template = PathTemplate.Parse(get, method, context);
        foreach (var parameter in method.Parameters)
        {
            ParameterParser.Parse(parameter, template, parts);
        }

        var path = template.Resolve(method, get, parts);
        return returns is null || context.Failed
            ? null
            : new MethodModel(
                method.Name,
                method.ReturnType.ToQualifiedName(),
                returns.Result.ToQualifiedName(),
                returns.IsStream,
                parts.CancellationToken,
                EquatableArrayFactory.From(method.Parameters.Select(ToModel)),
                EquatableArrayFactory.From(path),
                EquatableArrayFactory.From(parts.Query),
                EquatableArrayFactory.From(parts.Headers),
                EquatableArrayFactory.From(parts.Options));
    }

    /// <summary>A parameter's name as C# writes it, were it a keyword.</summary>
    public static string Identifier(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;

    private static ParameterModel ToModel(IParameterSymbol parameter) =>
        new(parameter.Type.ToQualifiedName(), Identifier(parameter));

    private static string? FlawOf(IMethodSymbol method) => method switch
    {
        { IsGenericMethod: true } => "is generic",
        { IsStatic: true } => "is static",
        { IsAbstract: false } => "has a body",
        _ => null,
    };
}
