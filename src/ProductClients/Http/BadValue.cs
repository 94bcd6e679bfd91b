using System.Globalization;
using System.Text.Json;

namespace ProductClients.Http;

/// <summary>Describes a value that is not what the vendor documents: its path, the value, and the product that has
/// it.</summary>
internal static class BadValue
{
    private const int ShownLength = 60;
    private const int ReasonLength = 300;

    /// <summary>Describes the value that could not be read.</summary>
    /// <param name="state">The request.</param>
    /// <param name="error">The error, whose message has the path.</param>
    /// <param name="json">The response, or one product of it.</param>
    /// <param name="idName">The JSON name of a product's id.</param>
    /// <param name="product">What the product is called if it has no id.</param>
    public static string Describe(
        RequestState state, JsonException error, ReadOnlySpan<byte> json, string idName, string? product = null)
    {
        var (value, id) = Find(ErrorBody.ParseJson(json), error.Path ?? "", idName);
        return Show(state, error.Message, ReasonLength)
            + (value is null ? "" : $"; the value is {Show(state, value)}")
            + ((id is null ? product : Show(state, id)) is { } name ? $"; the product is {name}" : "");
    }

    private static (string? Value, string? Id) Find(JsonElement element, string path, string idName)
    {
        string? id = null;
        try
        {
            foreach (var step in path.Split(['$', '.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            {
                id ??= IdOf(element, idName);
                element = element.ValueKind != JsonValueKind.Array
                    ? ErrorBody.Property(element, step)
                    : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        && index < element.GetArrayLength() ? element[index] : default;
            }

            id ??= IdOf(element, idName);
            return (TextOf(element), id);
        }
        catch (InvalidOperationException)
        {
            // Text that is not UTF-8, or has half of a surrogate pair, as in "\ud800".
            return (null, id);
        }
    }

    private static string? IdOf(JsonElement element, string idName) =>
        ErrorBody.Property(element, idName) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id
            ? TextOf(id)
            : null;

    private static string? TextOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? null : element.GetRawText();

    private static string Show(RequestState state, string text, int maxLength = ShownLength) =>
        state.OneLine(text, maxLength);
}
