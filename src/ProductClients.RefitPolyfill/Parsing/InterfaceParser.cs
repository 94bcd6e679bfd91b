using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads an interface.</summary>
internal static class InterfaceParser
{
    /// <summary>
    /// The interface of a method with <c>[Get]</c>; null for all but the first such method, so that each interface is
    /// read once.
    /// </summary>
    public static ParsedInterface? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var api = found.TargetSymbol.ContainingType;
        if (!SymbolEqualityComparer.Default.Equals(FirstMethod(api), found.TargetSymbol))
        {
            return null;
        }

        var context = new ParseContext(cancellation);
        CheckShape(api, context);
        if (context.Failed)
        {
            return new ParsedInterface(Api: null, context.Problems);
        }

        var methods = ParseMethods(api, context);
        // The full name, since two folders may each have an interface of one name.
        var name = api.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("@", string.Empty);
        var model = context.Failed ? null : new ApiModel(
            api.ToQualifiedName(),
            name.Replace('.', '_'),
            name + ".g.cs",
            EquatableArrayFactory.From(methods),
            context.Enums);
        return new ParsedInterface(model, context.Problems);
    }

    private static ISymbol? FirstMethod(INamedTypeSymbol api)
    {
        foreach (var member in api.GetMembers())
        {
            if (member.Find(RefitNames.Get) is not null)
            {
                return member;
            }
        }

        return null;
    }

    private static void CheckShape(INamedTypeSymbol api, ParseContext context)
    {
        var flaw = api switch
        {
            { TypeKind: not TypeKind.Interface } => "is not an interface",
            { IsGenericType: true } => "is generic, or nested in a generic type",
            { AllInterfaces.Length: > 0 } => "has base interfaces",
            _ when !api.IsAccessibleInAssembly() => "is private, protected or local to a file",
            _ => null,
        };
        if (flaw is not null)
        {
            context.Report(api.Place(), Problems.Interface, api.Name, flaw);
        }
    }

    private static List<MethodModel> ParseMethods(INamedTypeSymbol api, ParseContext context)
    {
        var headers = HeaderParser.Parse(api, context);
        var methods = new List<MethodModel>();
        foreach (var member in api.GetMembers())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (member.Find(RefitNames.Get) is { } get)
            {
                if (MethodParser.Parse((IMethodSymbol)member, get, headers, context) is { } method)
                {
                    methods.Add(method);
                }
            }
            else if (HasOtherVerb(member))
            {
                context.Refuse();
            }
            else if (member.IsAbstract && member is not IMethodSymbol { AssociatedSymbol: not null })
            {
                context.Report(member.Place(), Problems.Member, member.Name);
            }
        }

        return methods;
    }

    private static bool HasOtherVerb(ISymbol member) =>
        Array.Exists(RefitNames.OtherVerbs, verb => member.Find(RefitNames.AttributeOf(verb)) is not null);
}
