using System.Reflection;
using Refit;

namespace ProductClients.Http;

/// <summary>Formats path and query values. Rejects values that Refit would change.</summary>
/// <param name="timeFormat">The format of an instant, in UTC.</param>
/// <param name="checksPaths">Whether a value without <c>[Query]</c> is a path value, which must not change the path.
/// </param>
internal sealed class WireFormatter(string timeFormat, bool checksPaths) : DefaultUrlParameterFormatter
{
    public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
    {
        var text = value switch
        {
            Enum member when !Enum.IsDefined(member.GetType(), member) =>
                throw new ArgumentOutOfRangeException(
                    NameOf(attributeProvider, type), value, "The enum has no such member."),
            _ when HasFormat(attributeProvider) => base.Format(value, attributeProvider, type),
            _ => WireValue.Format(value, timeFormat) ?? base.Format(value, attributeProvider, type),
        };
        return Check(text, attributeProvider, type);
    }

    private static bool HasFormat(ICustomAttributeProvider attributeProvider) =>
        attributeProvider.GetCustomAttributes(typeof(QueryAttribute), inherit: true)
            is [QueryAttribute { Format: not null }, ..];

    // For an item of a list, Refit passes the type as attributeProvider. For a query parameter, attributeProvider has
    // [Query].
    private static bool IsPath(ICustomAttributeProvider attributeProvider) =>
        attributeProvider is not Type && !attributeProvider.IsDefined(typeof(QueryAttribute), inherit: true);

    private static string NameOf(ICustomAttributeProvider attributeProvider, Type type) =>
        attributeProvider.GetCustomAttributes(typeof(AliasAsAttribute), inherit: true) is [AliasAsAttribute alias, ..]
            ? alias.Name
            : type.Name;

    private string? Check(string? text, ICustomAttributeProvider attributeProvider, Type type)
    {
        // Escaping does not help: System.Uri and many servers resolve a dot segment.
        if (checksPaths && text is null or "" or "." or ".." && IsPath(attributeProvider))
        {
            throw new ArgumentException(
                "A path value must not be null, empty, '.' or '..': the request would have another path.",
                NameOf(attributeProvider, type));
        }

        // Uri.EscapeDataString would replace the surrogate with U+FFFD, and the query would ask for another text.
        return WireValue.IsWellFormed(text)
            ? text
            : throw new ArgumentException(
                "The text has a lone surrogate, which has no UTF-8 form.", NameOf(attributeProvider, type));
    }
}
