using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ProductClients.Testing;

/// <summary>A request as it was received, with everything that a verifier can read.</summary>
internal sealed class WireRequest
{
    private readonly ILookup<string, string> _headers;

    public WireRequest(
        string method,
        string scheme,
        string target,
        IEnumerable<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body,
        DateTimeOffset now)
    {
        Method = method;
        Scheme = scheme;
        Target = target;
        Body = body;
        Now = now;
        _headers = headers.ToLookup(
            static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Path = question < 0 ? target : target[..question];
        RawQuery = question < 0 ? "" : target[(question + 1)..];
        Query = new QueryParameters(RawQuery);
    }

    public string Method { get; }

    public string Scheme { get; }

    /// <summary>The path and query, byte for byte.</summary>
    public string Target { get; }

    public string Path { get; }

    public string RawQuery { get; }

    public QueryParameters Query { get; }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The time of this request by the emulator's clock, with the clock skew of a fault.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The request id that the vendor would send in its response.</summary>
    public string RequestId { get; init; } = "";

    public string Host => Header("Host") ?? "";

    public string? Header(string name) => _headers[name].FirstOrDefault();

    public IEnumerable<string> HeaderValues(string name) => _headers[name];

    /// <summary>Returns the headers as the journal keeps them.</summary>
    public IReadOnlyDictionary<string, string> MaskedHeaders() => Joined(SecretMask.Header);

    /// <summary>Returns the headers as they were sent.</summary>
    public IReadOnlyDictionary<string, string> Headers() => Joined(static (_, value) => value);

    public IEnumerable<string> HeaderNames => _headers.Select(static group => group.Key);

    /// <summary>Moves the emulator's clock for this request.</summary>
    public void Skew(TimeSpan offset) => Now += offset;

    public static async Task<WireRequest> ReadAsync(
        HttpRequest request, DateTimeOffset now, string requestId, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var headers =
            from header in request.Headers
            from value in header.Value
            select new KeyValuePair<string, string>(header.Key, value ?? "");
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new WireRequest(request.Method, request.Scheme, OriginForm(target), headers, body.ToArray(), now)
        {
            RequestId = requestId,
        };
    }

    private Dictionary<string, string> Joined(Func<string, string, string> show) => _headers.ToDictionary(
        static group => group.Key,
        group => string.Join(", ", group.Select(value => show(group.Key, value))),
        StringComparer.OrdinalIgnoreCase);

    // A proxy may send http://host/path?query. The vendors sign what follows the host.
    private static string OriginForm(string target)
    {
        var scheme = target.IndexOf("://", StringComparison.Ordinal);
        if (target.StartsWith('/') || scheme < 0)
            return target;
        var slash = target.IndexOf('/', scheme + 3);
        return slash < 0 ? "/" : target[slash..];
    }
}
