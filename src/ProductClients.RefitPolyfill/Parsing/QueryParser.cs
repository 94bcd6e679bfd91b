using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads what a parameter adds to the query.</summary>
internal static class QueryParser
{
    private static readonly string[] Ignored =
    [
        "System.Text.Json.Serialization.JsonIgnoreAttribute", "System.Runtime.Serialization.IgnoreDataMemberAttribute",
    ];

    public static void Parse(IParameterSymbol parameter, string name, MethodParts parts)
    {
        var expression = MethodParser.Identifier(parameter);
        if (ScalarType.Of(parameter.Type) is not null || ScalarType.ItemOf(parameter.Type) is not null)
        {
            if (ParseValue(parameter, parameter.Type, name, expression, Problems.Parameter, parts) is { } value)
            {
                parts.Query.Add(new QueryGroup(expression, IsObject: false, EquatableArrayFactory.From([value])));
            }
        }
        else if (parameter.Find(RefitNames.Query) is null)
        {
            parts.Context.Report(
                parameter.Place(), Problems.Parameter, parameter.Name, parameter.Type.ToShortName());
        }
        else if (IsQueryObject(parameter, parts.Context))
        {
            parts.Query.Add(new QueryGroup(expression, IsObject: true, ParseProperties(parameter, expression, parts)));
        }
    }

    private static bool IsQueryObject(IParameterSymbol parameter, ParseContext context)
    {
        var flaw = parameter.Type switch
        {
            { TypeKind: not TypeKind.Class } or { SpecialType: not SpecialType.None } => "is no class",
            { IsAbstract: true } => "is abstract",
            { BaseType.SpecialType: not SpecialType.System_Object } => "has a base class",
            _ when parameter.Find(RefitNames.AliasAs) is not null => "has [AliasAs], but its properties are sent",
            _ => null,
        };
        if (flaw is null)
        {
            return true;
        }

        context.Report(parameter.Place(), Problems.QueryObject, parameter.Name, flaw);
        return false;
    }

    private static EquatableArray<QueryValue> ParseProperties(
        IParameterSymbol parameter, string expression, MethodParts parts)
    {
        var values = new List<QueryValue>();
        foreach (var member in parameter.Type.GetMembers())
        {
            if (member is IPropertySymbol property && IsSent(property)
                && ParameterParser.ReadName(property, parts.Context) is { } name)
            {
                var path = $"{expression}.{MethodParser.Identifier(property)}";
                if (ParseValue(property, property.Type, name, path, Problems.QueryProperty, parts) is { } value)
                {
                    values.Add(value);
                }
            }
        }

        if (values.Count == 0 && !parts.Context.Failed)
        {
            parts.Context.Report(parameter.Place(), Problems.QueryObject, parameter.Name, "has no property to send");
        }

        return EquatableArrayFactory.From(values);
    }

    // Refit leaves out what a serializer is told to ignore, too.
    private static bool IsSent(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
        && property.GetMethod is { DeclaredAccessibility: Accessibility.Public }
        && !Array.Exists(Ignored, attribute => property.Find(attribute) is not null);

    private static QueryValue? ParseValue(
        ISymbol owner,
        ITypeSymbol type,
        string name,
        string expression,
        DiagnosticDescriptor refusal,
        MethodParts parts)
    {
        var context = parts.Context;
        var place = owner.Locations.Any(static location => location.IsInSource) ? owner.Place() : parts.Method.Place();
        var item = ScalarType.ItemOf(type);
        if (ScalarType.Of(item ?? type) is not { } scalar)
        {
            context.Report(place, refusal, owner.Name, type.ToShortName());
            return null;
        }

        // A list says that its key is repeated, and a single value must not.
        if (item is not null != IsMulti(owner))
        {
            context.Report(place, item is not null ? Problems.List : refusal, owner.Name, type.ToShortName());
            return null;
        }

        return (scalar.Enum is null || EnumParser.Use(scalar.Enum, owner, context)) && parts.Claim(name, owner, place)
            ? new QueryValue(Uri.EscapeDataString(name), expression, scalar.Enum is not null, item is not null)
            : null;
    }

    private static bool IsMulti(ISymbol owner)
    {
        if (owner.Find(RefitNames.Query) is not { } query)
        {
            return false;
        }

        var named = query.NamedArguments.Select(static argument => argument.Value);
        return query.ConstructorArguments.Concat(named).Any(static argument => argument.Value is RefitNames.Multi);
    }
}
