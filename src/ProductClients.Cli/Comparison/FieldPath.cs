using System.Globalization;
using System.Text.Json;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Comparison;

/// <summary>Formats the path of a value, such as <c>native.files[2].name</c>.</summary>
internal static class FieldPath
{
    public const string Root = "";

    public static string Property(string parent, string name) =>
        name.Length == 0 || !name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-')
            ? $"{parent}[{JsonSerializer.Serialize(name, ToolJson.Compact.String)}]"
            : parent.Length == 0 ? name : $"{parent}.{name}";

    public static string Item(string parent, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    public static bool IsAtOrBelow(string path, string ancestor) =>
        path.StartsWith(ancestor, StringComparison.Ordinal)
        && (path.Length == ancestor.Length || path[ancestor.Length] is '.' or '[');
}
