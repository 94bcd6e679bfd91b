namespace ProductClients.Tests.Support;

/// <summary>A request as it was sent.</summary>
/// <param name="Method">The method.</param>
/// <param name="Uri">The absolute address.</param>
/// <param name="Headers">Each header with its value. Several values of a header are joined as HttpClient joins them.
/// </param>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Gets the path and the query, as in the request line.</summary>
    public string Target => Uri.PathAndQuery;

    /// <summary>Returns a header's value, or null if it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static SentRequest Of(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!,
        request.Headers.NonValidated.ToDictionary(
            static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
}
