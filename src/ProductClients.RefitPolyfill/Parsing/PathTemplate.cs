using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>The path of a method: literal segments, and segments that a parameter fills.</summary>
internal sealed class PathTemplate
{
    // RFC 3986, 3.3: what a path holds as it is. Anything else Uri would escape, and another path be sent.
    private const string PathMarks = "-._~!$&'()*+,;=:@";

    private readonly string[] _segments;

    private PathTemplate(string[] segments) => _segments = segments;

    public static PathTemplate Parse(AttributeData get, IMethodSymbol method, ParseContext context)
    {
        var path = get.Text();
        var segments = path.Split('/').Skip(1).ToArray();
        var flaw = path.Length == 0 || path[0] != '/' ? "must start with '/'" : FlawOf(segments);
        if (flaw is not null)
        {
            context.Report(get.Place(method), Problems.Path, path, flaw);
        }

        return new PathTemplate(flaw is null ? segments : []);
    }

    public bool Has(string name) => Array.IndexOf(_segments, "{" + name + "}") >= 0;

    /// <summary>The parts in order, once the parameters are known.</summary>
    public List<PathPart> Resolve(IMethodSymbol method, AttributeData get, MethodParts parameters)
    {
        var parts = new List<PathPart>();
        var literal = string.Empty;
        foreach (var segment in _segments)
        {
            literal += "/";
            if (!IsPlaceholder(segment))
            {
                literal += segment;
                continue;
            }

            var name = segment.Substring(1, segment.Length - 2);
            parts.Add(new PathPart(literal, IsParameter: false, IsEnum: false));
            literal = string.Empty;
            if (parameters.Path.TryGetValue(name, out var part))
            {
                parts.Add(part);
            }
            else
            {
                parameters.Context.Report(get.Place(method), Problems.Placeholder, name, method.Name);
            }
        }

        if (literal.Length > 0)
        {
            parts.Add(new PathPart(literal, IsParameter: false, IsEnum: false));
        }

        return parts;
    }

    private static bool IsPlaceholder(string segment) => segment.StartsWith("{", StringComparison.Ordinal);

    private static string? FlawOf(string[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.Length == 0 && i + 1 < segments.Length)
            {
                return "has an empty segment";
            }

            if (segment is "." or "..")
            {
                return "has a segment of dots, which System.Uri removes";
            }

            if (segment.IndexOfAny(['{', '}']) >= 0)
            {
                if (!IsWholePlaceholder(segment))
                {
                    return "has a placeholder that is not one whole segment, as '/{name}/' is";
                }
            }
            else if (!segment.All(IsPathCharacter))
            {
                return "has a character that a path holds only escaped, or a query";
            }
        }

        return null;
    }

    private static bool IsWholePlaceholder(string segment) =>
        segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}'
        && segment.IndexOfAny(['{', '}'], 1) == segment.Length - 1
        // Refit's catch-all ({**name}) and optional ({name?}) segments.
        && segment.IndexOfAny(['*', '?', ':', ' ']) < 0;

    private static bool IsPathCharacter(char character) =>
        character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        || PathMarks.IndexOf(character) >= 0;
}
