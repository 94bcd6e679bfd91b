using System.CommandLine;
using System.Net.Http.Headers;
using ProductClients.Cli.Parsing;

namespace ProductClients.Cli.Commands;

/// <summary>The headers that the option <c>--header</c> adds to a request. No message shows their values, which may be
/// credentials.</summary>
internal static class RequestHeaders
{
    public static Option<KeyValuePair<string, string>[]> Option() =>
        Options.ParsedMany<KeyValuePair<string, string>>(
            "--header",
            "A header of the request. Can be given several times.",
            "\"K: V\"",
            "written as \"Name: value\", in printable ASCII",
            RequestValues.Header,
            showsValue: false);

    /// <summary>Sets the headers. They replace those of the same name that the request has.</summary>
    /// <exception cref="UsageException">The value of a header is not valid.</exception>
    public static void Set(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers.GroupBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            try
            {
                Cleared(message, header.Key).Add(header.Key, header.Select(static pair => pair.Value));
            }
            catch (FormatException)
            {
                // The message of the exception contains the value.
                throw new UsageException($"--header '{header.Key}' has a value that is not valid for this header.");
            }
        }
    }

    private static HttpHeaders Cleared(HttpRequestMessage message, string name)
    {
        try
        {
            message.Headers.Remove(name);
            return message.Headers;
        }
        catch (InvalidOperationException)
        {
            // Only a content can have the headers that describe a body, such as Content-Type and Expires.
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.Remove(name);
            return message.Content.Headers;
        }
    }
}
