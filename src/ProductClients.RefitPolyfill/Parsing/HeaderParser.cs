using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads <c>[Headers]</c>, and checks what could only fail when a request is sent.</summary>
internal static class HeaderParser
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public static List<HeaderModel> Parse(ISymbol owner, ParseContext context)
    {
        var headers = new List<HeaderModel>();
        if (owner.Find(RefitNames.Headers) is not { } attribute)
        {
            return headers;
        }

        foreach (var value in Values(attribute))
        {
            var text = value.Value as string ?? string.Empty;
            var colon = text.IndexOf(':');
            var flaw = colon < 0 ? "has no colon; write \"Name: value\"" : FlawOfName(text.Substring(0, colon).Trim());
            if (flaw is null && text.Substring(colon + 1).Any(static character => character is < ' ' or > '~'))
            {
                flaw = "has a value with a character that is not printable ASCII";
            }

            if (flaw is not null)
            {
                context.Report(attribute.Place(owner), Problems.Header, text, flaw);
            }
            else
            {
                Set(headers, new HeaderModel(text.Substring(0, colon).Trim(), text.Substring(colon + 1).Trim(), false));
            }
        }

        return headers;
    }

    /// <summary>Puts a header in the place of an earlier one of the same name, or at the end.</summary>
    public static void Set(List<HeaderModel> headers, HeaderModel header)
    {
        headers.RemoveAll(known => IsSameName(known.Name, header.Name));
        headers.Add(header);
    }

    public static bool IsSameName(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with a header's name, or null.</summary>
    public static string? FlawOfName(string name)
    {
        if (name.Length == 0 || !name.All(IsTokenCharacter))
        {
            return "has a name that is no HTTP token";
        }

        // HttpClient keeps these with a body, and a GET has none; it would throw, and Refit would leave them out.
        return name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || IsSameName(name, "Allow") || IsSameName(name, "Expires") || IsSameName(name, "Last-Modified")
            ? "belongs to a body, which a GET does not have"
            : null;
    }

    private static bool IsTokenCharacter(char character) =>
        character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        || TokenMarks.IndexOf(character) >= 0;

    private static ImmutableArray<TypedConstant> Values(AttributeData attribute)
    {
        var argument = attribute.ConstructorArguments[0];
        return argument is { Kind: TypedConstantKind.Array, IsNull: false }
            ? argument.Values
            : ImmutableArray<TypedConstant>.Empty;
    }
}
