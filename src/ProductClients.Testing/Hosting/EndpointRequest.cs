using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

#pragma warning disable RS0027 // The type argument, which is required, selects the overload.

namespace ProductClients.Testing;

/// <summary>
/// An authentic request for an endpoint that <see cref="VendorEmulator.Map(string, string,
/// Func{EndpointRequest, EndpointResponse})"/> added. Immutable.
/// </summary>
public sealed class EndpointRequest
{
    private readonly WireRequest _request;

    internal EndpointRequest(WireRequest request, IReadOnlyDictionary<string, string> pathValues)
    {
        _request = request;
        PathValues = pathValues;
        Headers = request.Headers();
    }

    /// <summary>Gets the HTTP method.</summary>
    public string Method => _request.Method;

    /// <summary>Gets the path and query exactly as they were sent, neither decoded nor normalised.</summary>
    public string Target => _request.Target;

    /// <summary>Gets the time of the request by the emulator's clock, including a fault's clock skew.</summary>
    public DateTimeOffset ReceivedAt => _request.Now;

    /// <summary>
    /// Gets the decoded values of the path by the names of the pattern: <c>id</c> for <c>/servers/{id}</c>. The names
    /// are compared ordinally.
    /// </summary>
    public IReadOnlyDictionary<string, string> PathValues { get; }

    /// <summary>Gets the decoded query parameters in the order in which they were sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters => _request.Query.Pairs;

    /// <summary>
    /// Gets the headers by name, ignoring case. Several values of one name are joined with a comma. Unlike in the
    /// journal, credentials are not masked.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body. It is empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body => _request.Body;

    /// <summary>Gets the body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Gets the first value of a query parameter, decoded.</summary>
    /// <param name="name">The parameter's name. The comparison is ordinal.</param>
    /// <returns>The value, or <see langword="null"/> if the parameter is absent or empty.</returns>
    public string? Query(string name) => _request.Query.Text(name);

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>The JSON value.</returns>
    /// <exception cref="JsonException">The body is not JSON. If the handler does not catch it, the response is the
    /// vendor's error 400.</exception>
    public JsonElement ReadJson() => Read(() =>
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    });

    /// <summary>Reads the body as JSON of a type, without reflection.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="typeInfo">The metadata of the type, from a <c>JsonSerializerContext</c>.</param>
    /// <returns>The value. It is <see langword="null"/> if the body is the JSON <c>null</c>.</returns>
    /// <exception cref="JsonException">The body is not JSON of this type. If the handler does not catch it, the
    /// response is the vendor's error 400.</exception>
    public T? ReadJson<T>(JsonTypeInfo<T> typeInfo)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return Read(() => JsonSerializer.Deserialize(Body.Span, typeInfo));
    }

    /// <summary>Reads the body as JSON of a type, by reflection.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options. The default is <see cref="JsonSerializerDefaults.Web"/>: camel case, and
    /// names are compared ignoring case.</param>
    /// <returns>The value. It is <see langword="null"/> if the body is the JSON <c>null</c>.</returns>
    /// <exception cref="JsonException">The body is not JSON of this type. If the handler does not catch it, the
    /// response is the vendor's error 400.</exception>
    [RequiresUnreferencedCode(WebJson.Reflection)]
    [RequiresDynamicCode(WebJson.Reflection)]
    public T? ReadJson<T>(JsonSerializerOptions? options = null) =>
        Read(() => JsonSerializer.Deserialize<T>(Body.Span, options ?? WebJson.Options));

    /// <summary>Returns the method and the target, such as <c>GET /servers/1?full=true</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Method} {Target}";

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException malformed)
        {
            throw new MalformedBodyException(malformed);
        }
    }
}
