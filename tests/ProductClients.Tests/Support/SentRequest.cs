namespace ProductClients.Tests.Support;

/// <summary>A request as it left.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The absolute address, as on the wire.</param>
/// <param name="Headers">Each header with its value; several values of one are joined as HttpClient writes them.</param>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Gets the path and query, as the request line has them.</summary>
    public string Target => Uri.PathAndQuery;

    /// <summary>Returns a header's value, or null if it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static SentRequest Of(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!,
        request.Headers.NonValidated.ToDictionary(
            static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
}
