namespace ProductClients.Cli.Parsing;

/// <summary>Parses the parts of a request to sign. Each method returns <see langword="null"/> if the text is not
/// valid.</summary>
internal static class SignValues
{
    public static Uri? Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0 ? url : null;

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
        return colon > 0 ? KeyValuePair.Create(text[..colon].Trim(), text[(colon + 1)..].Trim()) : null;
    }
}
