using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

#pragma warning disable RS0026, RS0027 // The type of the first parameter, which is required, selects the overload.

namespace ProductClients.Testing;

/// <summary>
/// The response of a handler for <see cref="VendorEmulator.Map(string, string,
/// Func{EndpointRequest, EndpointResponse})"/>. Immutable, so one instance can be returned any number of times.
/// </summary>
public sealed class EndpointResponse
{
    private readonly Func<VendorEmulator, WireRequest, EmulatorResponse> _create;
    private readonly ImmutableDictionary<string, string> _headers;

    private EndpointResponse(
        int statusCode,
        Func<VendorEmulator, WireRequest, EmulatorResponse> create,
        ImmutableDictionary<string, string>? headers = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 999);
        StatusCode = statusCode;
        _create = create;
        _headers = headers ?? ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>Creates a response without a body.</summary>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EndpointResponse Status(int status) =>
        new(status, (_, _) => EmulatorResponse.Text(status, "", contentType: null));

    /// <summary>Creates a response with the vendor's documented error for a status.</summary>
    /// <param name="status">The HTTP status, from 200 to 999, such as 404.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EndpointResponse VendorError(int status) =>
        new(status, (emulator, request) => emulator.Error(request, status));

    /// <summary>Creates a response with JSON, which is sent exactly as it is written.</summary>
    /// <param name="json">The JSON text. It is not checked, so a test can send malformed JSON.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    public static EndpointResponse Json(string json, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Bytes(Encoding.UTF8.GetBytes(json), status, "application/json");
    }

    /// <summary>Creates a response with a value as JSON, without reflection.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value. It is written when the response is created.</param>
    /// <param name="typeInfo">The metadata of the type, from a <c>JsonSerializerContext</c>.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    public static EndpointResponse Json<T>(T value, JsonTypeInfo<T> typeInfo, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return Bytes(JsonSerializer.SerializeToUtf8Bytes(value, typeInfo), status, "application/json");
    }

    /// <summary>
    /// Creates a response with a value as JSON, by reflection, with <see cref="JsonSerializerDefaults.Web"/>: camel
    /// case.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, such as an anonymous object. It is written when the response is created.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    [RequiresUnreferencedCode(WebJson.Reflection)]
    [RequiresDynamicCode(WebJson.Reflection)]
    public static EndpointResponse Json<T>(T value, int status = 200) => Json(value, WebJson.Options, status);

    /// <summary>Creates a response with a value as JSON, by reflection, with options.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, such as an anonymous object. It is written when the response is created.</param>
    /// <param name="options">The options.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    [RequiresUnreferencedCode(WebJson.Reflection)]
    [RequiresDynamicCode(WebJson.Reflection)]
    public static EndpointResponse Json<T>(T value, JsonSerializerOptions options, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Bytes(JsonSerializer.SerializeToUtf8Bytes(value, options), status, "application/json");
    }

    /// <summary>Creates a response with a text, which is sent as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <param name="contentType">The Content-Type header.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    public static EndpointResponse Text(
        string text, int status = 200, string contentType = "text/plain; charset=utf-8")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bytes(Encoding.UTF8.GetBytes(text), status, contentType);
    }

    /// <summary>Creates a response with bytes.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <param name="contentType">The Content-Type header.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    /// <exception cref="ArgumentException">A response with this status has no body.</exception>
    public static EndpointResponse Bytes(
        ReadOnlyMemory<byte> body, int status = 200, string contentType = "application/octet-stream")
    {
        ArgumentNullException.ThrowIfNull(contentType);
        if (status is 204 or 205 or 304 && !body.IsEmpty)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A response with status {status} has no body."),
                nameof(body));
        }

        return new(status, (_, _) => new EmulatorResponse(status, new BytesBody(body), contentType));
    }

    /// <summary>Returns the same response with a header, which replaces one of the same name.</summary>
    /// <param name="name">The name. <c>Content-Length</c> and <c>Transfer-Encoding</c> are not allowed.</param>
    /// <param name="value">The value, in printable ASCII.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">The name or the value is not valid.</exception>
    public EndpointResponse WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0 || name.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException($"'{name}' is not the name of a header.", nameof(name));
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The emulator sets the header {name} itself.", nameof(name));
        return value.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
            ? new EndpointResponse(StatusCode, _create, _headers.SetItem(name, value))
            : throw new ArgumentException($"The value of the header {name} is not printable ASCII.", nameof(value));
    }

    /// <summary>Returns a short description, such as <c>status 201</c>.</summary>
    /// <returns>The description.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"status {StatusCode}");

    internal EmulatorResponse Create(VendorEmulator emulator, WireRequest request)
    {
        var response = _create(emulator, request);
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        return response;
    }
}
