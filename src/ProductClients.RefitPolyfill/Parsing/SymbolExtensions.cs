using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Questions about symbols, asked in several places.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static AttributeData? Find(this ISymbol symbol, string attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (data.AttributeClass?.Is(attribute) is true)
            {
                return data;
            }
        }

        return null;
    }

    /// <summary>The attribute's first argument, when it is a string.</summary>
    public static string Text(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0
        && attribute.ConstructorArguments[0] is { Kind: not TypedConstantKind.Array, Value: string text }
            ? text
            : string.Empty;

    /// <summary>The attribute in the source, or where its owner is.</summary>
    public static Location Place(this AttributeData attribute, ISymbol owner) =>
        attribute.ApplicationSyntaxReference is { } syntax
            ? Location.Create(syntax.SyntaxTree, syntax.Span)
            : owner.Place();

    public static Location Place(this ISymbol symbol)
    {
        foreach (var location in symbol.Locations)
        {
            if (location.IsInSource)
            {
                return location;
            }
        }

        return Location.None;
    }

    /// <summary>With <c>global::</c> and nullable annotations, as generated code writes it.</summary>
    public static string ToQualifiedName(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>As a message writes it.</summary>
    public static string ToShortName(this ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    public static bool Is(this ITypeSymbol type, string metadataName) =>
        string.Equals(type.OriginalDefinition.ToDisplayString(), metadataName, StringComparison.Ordinal);

    public static bool IsAccessibleInAssembly(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal
                || current.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected
                    or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
