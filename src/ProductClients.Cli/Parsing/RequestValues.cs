using System.Globalization;

namespace ProductClients.Cli.Parsing;

/// <summary>Parses the parts of a request to sign or to send. Each method returns <see langword="null"/> if the text
/// is not valid.</summary>
internal static class RequestValues
{
    public static Uri? Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0 ? url : null;

    /// <summary>Parses a path below the endpoint of a registration, with or without a query. A URL, and a path that
    /// would lead out of the endpoint, are not valid.</summary>
    public static string? Path(string text)
    {
        var path = text.Split('?')[0];
        return path.StartsWith("//", StringComparison.Ordinal)
            || path.Contains("://", StringComparison.Ordinal)
            || Uri.UnescapeDataString(path).Split('/', '\\').Any(IsDots)
            || text.Any(static c => c is '\\' or '#' || char.IsControl(c))
            ? null
            : text;
    }

    public static KeyValuePair<string, string>? Parameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? KeyValuePair.Create(text[..equals], text[(equals + 1)..]) : null;
    }

    public static HttpMethod? Method(string text)
    {
        try
        {
            return new HttpMethod(text);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return null;
        }
    }

    public static KeyValuePair<string, string>? Header(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..Math.Max(colon, 0)].Trim();
        // The name of a header has the syntax of a method (RFC 9110, sections 5.1 and 9.1).
        return Method(name) is not null && text.All(static c => c is >= ' ' and <= '~')
            ? KeyValuePair.Create(name, text[(colon + 1)..].Trim())
            : null;
    }

    // Uri removes blanks at the end and the characters that set the direction of a text.
    private static bool IsDots(string segment) => string.Concat(segment.Where(static c =>
        !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)) is "." or "..";
}
