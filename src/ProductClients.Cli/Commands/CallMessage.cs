using System.Net.Http.Headers;

namespace ProductClients.Cli.Commands;

/// <summary>The request that <c>call</c> sends.</summary>
internal sealed record CallMessage(CallRequest Request, byte[]? Body)
{
    /// <summary>Sets the method, the address, the headers and the content of a request to the endpoint.</summary>
    /// <exception cref="UsageException">A header is not valid in a request.</exception>
    public void ApplyTo(HttpRequestMessage message)
    {
        message.Method = Request.Method;
        message.RequestUri = Address(message.RequestUri!);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        }

        RequestHeaders.Set(message, Request.Headers);
    }

    // The path stays as it was given; its escape sequences are the caller's.
    private Uri Address(Uri endpoint)
    {
        var address = $"{endpoint.AbsoluteUri.TrimEnd('/')}/{Request.Path.TrimStart('/')}";
        var query = string.Join('&', Request.Query.Select(static parameter =>
            $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
        return new Uri(query.Length == 0 ? address
            : address.Contains('?', StringComparison.Ordinal) ? $"{address}&{query}"
            : $"{address}?{query}");
    }
}
