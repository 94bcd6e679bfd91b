namespace ProductClients.Cli.Commands;

/// <summary>The headers that the option <c>--header</c> adds to a request.</summary>
internal static class RequestHeaders
{
    /// <summary>Sets the headers. They replace those of the same name that the request has.</summary>
    /// <exception cref="UsageException">A header is not valid in a request.</exception>
    public static void Set(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers.GroupBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            try
            {
                Set(message, header.Key, header.Select(static pair => pair.Value));
            }
            catch (Exception error) when (error is FormatException or InvalidOperationException or ArgumentException)
            {
                throw new UsageException($"--header '{header.Key}' cannot be sent: {error.Message}");
            }
        }
    }

    private static void Set(HttpRequestMessage message, string name, IEnumerable<string> values)
    {
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            message.Content ??= new ByteArrayContent([]);
            message.Content.Headers.Remove(name);
            message.Content.Headers.Add(name, values);
        }
        else
        {
            message.Headers.Remove(name);
            message.Headers.Add(name, values);
        }
    }
}
