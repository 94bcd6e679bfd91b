using Microsoft.CodeAnalysis;

namespace ProductClients.RefitPolyfill;

/// <summary>Every shape that is refused. The table in docs/refit.md follows this file.</summary>
internal static class Problems
{
    public static readonly DiagnosticDescriptor Verb = Error(
        "RFP001",
        "Only GET is supported",
        "'{0}' sends {1}; only [Get] is built");

    public static readonly DiagnosticDescriptor Member = Error(
        "RFP002",
        "Every member of a Refit interface sends a request",
        "'{0}' has no [Get]; a Refit interface has methods with [Get] only");

    public static readonly DiagnosticDescriptor Interface = Error(
        "RFP003",
        "The interface has a shape that is not supported",
        "'{0}' {1}; a Refit interface is plain: not generic, without base interfaces, visible in its assembly");

    public static readonly DiagnosticDescriptor Method = Error(
        "RFP004",
        "The method has a shape that is not supported",
        "'{0}' {1}; a method with [Get] is an ordinary one without type parameters or a body");

    public static readonly DiagnosticDescriptor ReturnType = Error(
        "RFP005",
        "The return type is not supported",
        "'{0}' returns '{1}'; supported are Task<T> and IAsyncEnumerable<T?>, where T is a class the serializer reads");

    public static readonly DiagnosticDescriptor StreamElement = Error(
        "RFP006",
        "A streamed item may be null",
        "'{0}' returns '{1}'; a JSON array may hold null, so write IAsyncEnumerable<{2}?>");

    public static readonly DiagnosticDescriptor Path = Error(
        "RFP007",
        "The path template is malformed",
        "The path '{0}' {1}");

    public static readonly DiagnosticDescriptor Placeholder = Error(
        "RFP008",
        "A placeholder has no parameter",
        "The path has '{{{0}}}', but no parameter of '{1}' has that name or alias");

    public static readonly DiagnosticDescriptor PathParameter = Error(
        "RFP009",
        "A path parameter has a type that is not supported",
        "'{0}' fills a path segment but is '{1}'; supported are string, int, long and enums, not nullable values");

    public static readonly DiagnosticDescriptor Parameter = Error(
        "RFP010",
        "A parameter has a type that is not supported",
        "'{0}' is '{1}'; a query parameter is string, bool, int, long, DateTimeOffset, an enum, "
        + "or has [Query] and is a class or a list of those");

    public static readonly DiagnosticDescriptor Modifier = Error(
        "RFP011",
        "A parameter has a modifier",
        "'{0}' is passed by reference or with params; parameters of a Refit method are plain");

    public static readonly DiagnosticDescriptor Roles = Error(
        "RFP012",
        "A parameter has two roles",
        "'{0}' has {1}; a parameter is one of: path, query, header, property, cancellation token");

    public static readonly DiagnosticDescriptor CancellationToken = Error(
        "RFP013",
        "The cancellation token is the last parameter",
        "'{0}' must be the only CancellationToken of the method, and its last parameter");

    public static readonly DiagnosticDescriptor QueryObject = Error(
        "RFP014",
        "A query object has a shape that is not supported",
        "'{0}' {1}; a query object is a class or record of its own, with readable public properties");

    public static readonly DiagnosticDescriptor QueryProperty = Error(
        "RFP015",
        "A query property has a type that is not supported",
        "'{0}' is '{1}'; supported are string, bool, int, long, DateTimeOffset, enums and lists of those");

    public static readonly DiagnosticDescriptor List = Error(
        "RFP016",
        "A list says how it is written",
        "'{0}' is a list; write [Query(CollectionFormat.Multi)] on it (no other format is built)");

    public static readonly DiagnosticDescriptor Twice = Error(
        "RFP017",
        "Two values have one name",
        "'{0}' gives the {1} '{2}' a second time");

    public static readonly DiagnosticDescriptor HeaderParameter = Error(
        "RFP018",
        "A header parameter is a string",
        "'{0}' is '{1}'; a parameter with [Header] is a string or string?");

    public static readonly DiagnosticDescriptor Header = Error(
        "RFP019",
        "A header is malformed",
        "The header '{0}' {1}");

    public static readonly DiagnosticDescriptor Enum = Error(
        "RFP020",
        "An enum has no single word per value",
        "'{0}' is the enum '{1}', which {2}; each value needs one word");

    public static readonly DiagnosticDescriptor Name = Error(
        "RFP021",
        "A name is empty",
        "'{0}' has an empty name in [{1}]");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Refit", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
