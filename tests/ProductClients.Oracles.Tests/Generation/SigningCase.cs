using System.Net.Http.Headers;
using System.Text;
using ProductClients.Signing;

namespace ProductClients.Oracles.Tests.Generation;

/// <summary>A request to sign with the library and with an oracle, and the keys for it.</summary>
internal sealed record SigningCase
{
    public required string Method { get; init; }

    /// <summary>Gets the scheme, host and port as they are written, in any case.</summary>
    public required string Origin { get; init; }

    /// <summary>Gets the path before it is encoded.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the names and values of the query before they are encoded.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>Gets the address as an app writes it. The target is encoded in one of many ways.</summary>
    public required string Address { get; init; }

    /// <summary>Gets the Host header, or <see langword="null"/> if it is that of the address.</summary>
    public string? Host { get; init; }

    /// <summary>Gets all headers except Host and Content-Type. A header can have several values.</summary>
    public required IReadOnlyList<KeyValuePair<string, string[]>> Headers { get; init; }

    public string? ContentType { get; init; }

    public string? Body { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string AccessKey { get; init; }

    public required string SecretKey { get; init; }

    public string? ProjectId { get; init; }

    public string? SecurityToken { get; init; }

    public string Region { get; init; } = "";

    public string Service { get; init; } = "";

    public bool SignTimestamp { get; init; }

    public Uri Uri => field ??= new Uri(Address);

    /// <summary>Returns the headers whose names begin with a prefix, as they are sent.</summary>
    public Dictionary<string, string> WireHeaders(string prefix) => Headers
        .Where(header => header.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value));

    public HttpRequestMessage CreateRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Uri);
        request.Headers.Host = Host;
        foreach (var (name, values) in Headers)
        {
            if (values is [var value])
            {
                RawHeaders.Set(request.Headers, name, value);
            }
            else
            {
                request.Headers.Add(name, values);
            }
        }

        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
            request.Content.Headers.ContentType =
                ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        }

        return request;
    }
}
