using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Finds out what a parameter is for.</summary>
internal static class ParameterParser
{
    public static void Parse(IParameterSymbol parameter, PathTemplate template, MethodParts parts)
    {
        var context = parts.Context;
        if (ReadName(parameter, context) is not { } name)
        {
            return;
        }

        if (template.Has(name) && !parts.Fill(name, parameter))
        {
            return;
        }

        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            context.Report(parameter.Place(), Problems.Modifier, parameter.Name);
            return;
        }

        if (HasTwoRoles(parameter, template.Has(name), context))
        {
            return;
        }

        if (parameter.Type.Is("System.Threading.CancellationToken"))
        {
            ParseCancellationToken(parameter, parts);
        }
        else if (parameter.Find(RefitNames.Header) is { } header)
        {
            ParseHeader(parameter, header, parts);
        }
        else if (parameter.Find(RefitNames.Property) is { } property)
        {
            ParseOption(parameter, property, parts);
        }
        else if (template.Has(name))
        {
            ParsePath(parameter, name, parts);
        }
        else
        {
            QueryParser.Parse(parameter, name, parts);
        }
    }

    /// <summary>The name on the wire; null, with a problem, when it is empty.</summary>
    public static string? ReadName(ISymbol symbol, ParseContext context)
    {
        if (symbol.Find(RefitNames.AliasAs) is not { } alias)
        {
            return symbol.Name;
        }

        if (!string.IsNullOrWhiteSpace(alias.Text()))
        {
            return alias.Text();
        }

        context.Report(alias.Place(symbol), Problems.Name, symbol.Name, "AliasAs");
        return null;
    }

    private static bool HasTwoRoles(IParameterSymbol parameter, bool isInPath, ParseContext context)
    {
        var roles = new List<string>();
        if (isInPath)
        {
            roles.Add("a place in the path");
        }

        foreach (var (attribute, role) in new[]
        {
            (RefitNames.Query, "[Query]"), (RefitNames.Header, "[Header]"), (RefitNames.Property, "[Property]"),
        })
        {
            if (parameter.Find(attribute) is not null)
            {
                roles.Add(role);
            }
        }

        if (parameter.Type.Is("System.Threading.CancellationToken"))
        {
            roles.Add("the type CancellationToken");
        }

        if (roles.Count <= 1)
        {
            return false;
        }

        context.Report(parameter.Place(), Problems.Roles, parameter.Name, string.Join(" and ", roles));
        return true;
    }

    private static void ParseCancellationToken(IParameterSymbol parameter, MethodParts parts)
    {
        if (parts.CancellationToken is not null || parameter.Ordinal != parts.Method.Parameters.Length - 1)
        {
            parts.Context.Report(parameter.Place(), Problems.CancellationToken, parameter.Name);
        }

        parts.CancellationToken = MethodParser.Identifier(parameter);
    }

    private static void ParseHeader(IParameterSymbol parameter, AttributeData header, MethodParts parts)
    {
        var name = header.Text().Trim();
        if (HeaderParser.FlawOfName(name) is { } flaw)
        {
            parts.Context.Report(header.Place(parameter), Problems.Header, name, flaw);
        }
        else if (parameter.Type.SpecialType != SpecialType.System_String)
        {
            parts.Context.Report(
                parameter.Place(), Problems.HeaderParameter, parameter.Name, parameter.Type.ToShortName());
        }
        else
        {
            parts.SetHeader(name, parameter);
        }
    }

    private static void ParseOption(IParameterSymbol parameter, AttributeData property, MethodParts parts)
    {
        var key = property.Text();
        if (key.Length == 0)
        {
            parts.Context.Report(property.Place(parameter), Problems.Name, parameter.Name, "Property");
            return;
        }

        parts.Options.Add(new OptionModel(
            key, parameter.Type.ToQualifiedName(), MethodParser.Identifier(parameter)));
    }

    private static void ParsePath(IParameterSymbol parameter, string name, MethodParts parts)
    {
        if (ScalarType.Of(parameter.Type) is not { FitsPath: true, IsNullableValue: false } scalar)
        {
            parts.Context.Report(
                parameter.Place(), Problems.PathParameter, parameter.Name, parameter.Type.ToShortName());
            return;
        }

        if (scalar.Enum is { } type && EnumParser.Use(type, parameter, parts.Context))
        {
            parts.Path[name] = parts.Path[name] with { IsEnum = true };
        }
    }
}
