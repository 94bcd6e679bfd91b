using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>What a method's parameters turn out to be, in their order.</summary>
internal sealed class MethodParts(ParseContext context, IMethodSymbol method)
{
    private readonly HashSet<string> _headerParameters = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public ParseContext Context { get; } = context;

    public IMethodSymbol Method { get; } = method;

    public Dictionary<string, PathPart> Path { get; } = new(StringComparer.Ordinal);

    public List<QueryGroup> Query { get; } = [];

    public List<HeaderModel> Headers { get; } = [];

    public List<OptionModel> Options { get; } = [];

    public string? CancellationToken { get; set; }

    /// <summary>Has a parameter fill a segment; false, with a problem, when another one does.</summary>
    public bool Fill(string segment, IParameterSymbol parameter)
    {
        if (Path.ContainsKey(segment))
        {
            Context.Report(parameter.Place(), Problems.Twice, parameter.Name, "path segment", segment);
            return false;
        }

        Path.Add(segment, new PathPart(MethodParser.Identifier(parameter), IsParameter: true, IsEnum: false));
        return true;
    }

    /// <summary>Whether a query key is new; else a problem.</summary>
    public bool Claim(string key, ISymbol owner, Location location)
    {
        if (_keys.Add(key))
        {
            return true;
        }

        Context.Report(location, Problems.Twice, owner.Name, "query parameter", key);
        return false;
    }

    /// <summary>Sets a header from a parameter, in the place of a fixed one.</summary>
    public void SetHeader(string name, IParameterSymbol parameter)
    {
        if (_headerParameters.Add(name))
        {
            HeaderParser.Set(Headers, new HeaderModel(name, MethodParser.Identifier(parameter), IsParameter: true));
        }
        else
        {
            Context.Report(parameter.Place(), Problems.Twice, parameter.Name, "header", name);
        }
    }
}
