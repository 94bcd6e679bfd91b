using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>The types that one value in a path or query may have.</summary>
internal sealed record ScalarType(bool IsNullableValue, INamedTypeSymbol? Enum, bool FitsPath)
{
    /// <summary>The scalar that a type is, or null.</summary>
    public static ScalarType? Of(ITypeSymbol type)
    {
        var nullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var inner = nullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        return inner switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64 } =>
                new(nullable, Enum: null, FitsPath: true),
            { SpecialType: SpecialType.System_Boolean } => new(nullable, null, FitsPath: false),
            { TypeKind: TypeKind.Enum } => new(nullable, (INamedTypeSymbol)inner, FitsPath: true),
            _ when inner.Is("System.DateTimeOffset") => new(nullable, null, FitsPath: false),
            _ => null,
        };
    }

    /// <summary>The item of a list: an array, or anything that enumerates one type (a string is none).</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (type is INamedTypeSymbol own && IsEnumerable(own))
        {
            return own.TypeArguments[0];
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (IsEnumerable(contract))
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
