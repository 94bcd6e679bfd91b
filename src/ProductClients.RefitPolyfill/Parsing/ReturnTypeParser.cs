using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads a return type.</summary>
internal static class ReturnTypeParser
{
    // Refit hands these out raw instead of asking the serializer.
    private static readonly string[] Raw =
    [
        "string", "object", "System.IO.Stream", "System.Net.Http.HttpContent", "System.Net.Http.HttpResponseMessage",
    ];

    public static ReturnType? Parse(IMethodSymbol method, ParseContext context)
    {
        var type = method.ReturnType as INamedTypeSymbol;
        var isStream = type?.Is("System.Collections.Generic.IAsyncEnumerable<T>") is true;
        if (type is null || type.TypeArguments.Length != 1
            || !(isStream || type.Is("System.Threading.Tasks.Task<TResult>"))
            || !IsRead(type.TypeArguments[0]))
        {
            context.Report(method.Place(), Problems.ReturnType, method.Name, method.ReturnType.ToShortName());
            return null;
        }

        var result = type.TypeArguments[0];
        if (!isStream)
        {
            return new ReturnType(result, IsStream: false);
        }

        if (result.NullableAnnotation != NullableAnnotation.Annotated)
        {
            context.Report(
                method.Place(), Problems.StreamElement, method.Name, type.ToShortName(), result.ToShortName());
        }

        return new ReturnType(result.WithNullableAnnotation(NullableAnnotation.NotAnnotated), IsStream: true);
    }

    private static bool IsRead(ITypeSymbol type) =>
        type.IsReferenceType && type.TypeKind is not (TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic)
        && !Array.Exists(Raw, type.WithNullableAnnotation(NullableAnnotation.None).Is);
}
