using System.Globalization;
using System.Runtime.CompilerServices;

namespace Refit;

/// <summary>
/// Writes one request's path and query. Used by generated code; the order of calls is the order on the wire.
/// </summary>
internal ref struct RequestTarget
{
    private readonly RefitSettings _settings;
    private readonly Type _api;
    private DefaultInterpolatedStringHandler _text;
    private bool _hasQuery;

    /// <summary>Starts at the path of the client's base address, without its last slash.</summary>
    public RequestTarget(HttpClient client, RefitSettings settings, Type api)
    {
        _settings = settings;
        _api = api;
        // The counts only size the first buffer: about 170 characters.
        _text = new DefaultInterpolatedStringHandler(0, formattedCount: 16, CultureInfo.InvariantCulture);
        _text.AppendFormatted(BasePath(client));
    }

    /// <summary>Appends a part of the template as it is.</summary>
    public void Literal(string text) => _text.AppendLiteral(text);

    /// <summary>Appends one path segment, escaped.</summary>
    /// <exception cref="ArgumentException">The value is null, empty, dots only or not well-formed text.</exception>
    public void Segment(string? value, string parameter) => AppendSegment(Format(value), parameter);

    /// <summary>Appends one path segment.</summary>
    public void Segment(int value, string parameter) => AppendSegment(Format(value), parameter);

    /// <summary>Appends one path segment.</summary>
    public void Segment(long value, string parameter) => AppendSegment(Format(value), parameter);

    /// <summary>Appends a query parameter, unless the value is null. The key is already escaped.</summary>
    public void Query(string key, string? value, string parameter) => Append(key, Format(value), parameter);

    /// <summary>Appends a query parameter, unless the value is null. The key is already escaped.</summary>
    public void Query(string key, bool? value, string parameter)
    {
        if (value is { } flag)
        {
            Append(key, Format(flag), parameter);
        }
    }

    /// <summary>Appends a query parameter, unless the value is null. The key is already escaped.</summary>
    public void Query(string key, int? value, string parameter)
    {
        if (value is { } number)
        {
            Append(key, Format(number), parameter);
        }
    }

    /// <summary>Appends a query parameter, unless the value is null. The key is already escaped.</summary>
    public void Query(string key, long? value, string parameter)
    {
        if (value is { } number)
        {
            Append(key, Format(number), parameter);
        }
    }

    /// <summary>Appends a query parameter, unless the value is null. The key is already escaped.</summary>
    public void Query(string key, DateTimeOffset? value, string parameter)
    {
        if (value is { } instant)
        {
            Append(key, Format(instant), parameter);
        }
    }

    /// <summary>The GET request for what was written. The target must not be used after it.</summary>
    public HttpRequestMessage ToRequest() =>
        new(HttpMethod.Get, new Uri(_text.ToStringAndClear(), UriKind.Relative))
        {
            Version = _settings.Version,
            VersionPolicy = _settings.VersionPolicy,
        };

    private static ReadOnlySpan<char> BasePath(HttpClient client)
    {
        var address = client.BaseAddress
            ?? throw new InvalidOperationException("The HttpClient has no BaseAddress, which the path is appended to.");
        var path = address.AbsolutePath.AsSpan().TrimEnd('/');
        // A target that begins with two slashes would name another host (RFC 3986, 4.2).
        return path.StartsWith("//", StringComparison.Ordinal)
            ? throw new InvalidOperationException("The path of the HttpClient's BaseAddress must not begin with '//'.")
            : path;
    }

    private void AppendSegment(string? text, string parameter)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw new ArgumentException("A path value must not be null or empty: it would be another path.", parameter);
        }

        if (text is "." or "..")
        {
            // No escape protects a dot: System.Uri, and servers after it, resolve such a segment away.
            throw new ArgumentException("A path value must not be '.' or '..': it would be another path.", parameter);
        }

        AppendEscaped(text, parameter);
    }

    private void Append(string key, string? value, string parameter)
    {
        if (value is null)
        {
            return;
        }

        _text.AppendLiteral(_hasQuery ? "&" : "?");
        _hasQuery = true;
        _text.AppendLiteral(key);
        _text.AppendLiteral("=");
        AppendEscaped(value, parameter);
    }

    private void AppendEscaped(string value, string parameter)
    {
        if (!WellFormedText.Is(value))
        {
            // Uri.EscapeDataString would send U+FFFD in its place, and so ask for something else.
            throw new ArgumentException("The text holds half of a surrogate pair, which has no UTF-8 form.", parameter);
        }

        _text.AppendLiteral(Uri.EscapeDataString(value));
    }

    private readonly string? Format(string? value) =>
        value is null || _settings.UrlParameterFormatter is IUrlScalarFormatter ? value : FormatBoxed(value);

    private readonly string? Format(bool value) =>
        _settings.UrlParameterFormatter is IUrlScalarFormatter scalars ? scalars.Format(value) : FormatBoxed(value);

    private readonly string? Format(int value) =>
        _settings.UrlParameterFormatter is IUrlScalarFormatter scalars ? scalars.Format(value) : FormatBoxed(value);

    private readonly string? Format(long value) =>
        _settings.UrlParameterFormatter is IUrlScalarFormatter scalars ? scalars.Format(value) : FormatBoxed(value);

    private readonly string? Format(DateTimeOffset value) =>
        _settings.UrlParameterFormatter is IUrlScalarFormatter scalars ? scalars.Format(value) : FormatBoxed(value);

    private readonly string? FormatBoxed(object value) =>
        _settings.UrlParameterFormatter.Format(value, NoAttributes.Instance, _api);
}
