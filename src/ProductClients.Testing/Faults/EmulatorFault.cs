using System.Globalization;
using System.Text;

#pragma warning disable RS0026 // The type of the first parameter, which is required, selects the overload.

namespace ProductClients.Testing;

/// <summary>
/// A fault of one response, for <see cref="VendorEmulator.FailNext"/> and <see cref="VendorEmulator.FailWhen"/>.
/// Immutable, so one instance can be used any number of times.
/// </summary>
public sealed class EmulatorFault
{
    private readonly string _description;

    private EmulatorFault(string description) => _description = description;

    /// <summary>
    /// Creates the response to send instead of the vendor's. The request's signature is not verified, as when a load
    /// balancer fails.
    /// </summary>
    internal Func<VendorEmulator, WireRequest, EmulatorResponse>? Response { get; private init; }

    internal TimeSpan DelayBefore { get; private init; }

    internal bool Disconnects { get; private init; }

    internal int? CutAfter { get; private init; }

    internal bool Stalls { get; private init; }

    internal TimeSpan ClockOffset { get; private init; }

    internal bool SendsPreviousPage { get; private init; }

    internal long? Total { get; private init; }

    internal bool NeedsPages => SendsPreviousPage || Total is not null;

    /// <summary>Creates a fault that responds with the given status, body and headers.</summary>
    /// <param name="code">The HTTP status, from 200 to 999.</param>
    /// <param name="body">The body. The default is no body.</param>
    /// <param name="headers">Headers to add. Without a Content-Type, a body is <c>application/json</c>.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EmulatorFault Status(
        int code, string? body = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        CheckStatus(code);
        return new(string.Create(CultureInfo.InvariantCulture, $"status {code}"))
        {
            Response = (_, _) => With(
                EmulatorResponse.Text(code, body ?? "", body is null ? null : "application/json"), headers),
        };
    }

    /// <summary>Creates a fault that responds with the vendor's documented error for a status.</summary>
    /// <param name="status">The HTTP status, from 200 to 999, such as 401, 429, 500, or 622 for Qiniu.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EmulatorFault VendorError(int status)
    {
        CheckStatus(status);
        return new(string.Create(CultureInfo.InvariantCulture, $"vendor error {status}"))
        {
            Response = (emulator, request) => emulator.Error(request, status),
        };
    }

    /// <summary>Creates a fault that cuts the connection before the first byte of the response.</summary>
    /// <returns>The fault.</returns>
    public static EmulatorFault Disconnect() => new("disconnect") { Disconnects = true };

    /// <summary>Creates a fault that cuts the connection after a number of bytes of the body.</summary>
    /// <param name="bytes">The number of bytes to send, 0 or more. A shorter body is sent completely.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static EmulatorFault TruncateBody(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new(string.Create(CultureInfo.InvariantCulture, $"truncated after {bytes} bytes")) { CutAfter = bytes };
    }

    /// <summary>Creates a fault that delays the vendor's response, by the emulator's clock.</summary>
    /// <param name="beforeHeaders">The time before the headers are sent, zero or more.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static EmulatorFault Delay(TimeSpan beforeHeaders)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(beforeHeaders, TimeSpan.Zero);
        return new($"delayed by {beforeHeaders:c}") { DelayBefore = beforeHeaders };
    }

    /// <summary>
    /// Creates a fault that sends a number of bytes of the body, and then nothing until the client disconnects or the
    /// emulator stops.
    /// </summary>
    /// <param name="afterBytes">The number of bytes to send, 0 or more. A shorter body is sent completely.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> is negative.</exception>
    public static EmulatorFault StallBody(int afterBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return new(string.Create(CultureInfo.InvariantCulture, $"stalled after {afterBytes} bytes"))
        {
            CutAfter = afterBytes,
            Stalls = true,
        };
    }

    /// <summary>Creates a fault that responds with a text, such as HTML, malformed JSON or an empty body.</summary>
    /// <param name="body">The body. It is sent as UTF-8.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <param name="contentType">The Content-Type header.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EmulatorFault Body(string body, int status = 200, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return Body(Encoding.UTF8.GetBytes(body), status, contentType);
    }

    /// <summary>Creates a fault that responds with the given bytes.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">The HTTP status, from 200 to 999.</param>
    /// <param name="contentType">The Content-Type header.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 999.</exception>
    public static EmulatorFault Body(
        ReadOnlyMemory<byte> body, int status = 200, string contentType = "application/json")
    {
        CheckStatus(status);
        return new(string.Create(CultureInfo.InvariantCulture, $"own body, status {status}"))
        {
            Response = (_, _) => new EmulatorResponse(status, new BytesBody(body), contentType),
        };
    }

    /// <summary>
    /// Creates a fault that responds with status 429, the vendor's body for it, and <c>Retry-After</c> in seconds.
    /// </summary>
    /// <param name="wait">The time to wait, zero or more. It is rounded up to seconds.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static EmulatorFault RetryAfter(TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return Throttled(Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Creates a fault that responds with status 429, the vendor's body for it, and <c>Retry-After</c> as a date.
    /// </summary>
    /// <param name="until">The instant. Fractions of a second are not sent.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault RetryAfter(DateTimeOffset until) =>
        Throttled(until.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>
    /// Creates a fault that shifts the emulator's clock for one request. Dates of the request are compared with the
    /// shifted clock, and the Date header has its time.
    /// </summary>
    /// <param name="offset">The time to add to the clock. It is positive if the vendor's clock is ahead.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault ClockSkew(TimeSpan offset) =>
        new($"clock off by {offset:c}") { ClockOffset = offset };

    /// <summary>Creates a fault that responds with a redirect, status 302.</summary>
    /// <param name="location">The address for the Location header.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault Redirect(Uri location)
    {
        ArgumentNullException.ThrowIfNull(location);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Location"] = location.OriginalString,
        };
        return new("redirect")
        {
            Response = (_, _) => With(EmulatorResponse.Text(302, "", contentType: null), headers),
        };
    }

    /// <summary>
    /// Creates a fault that sends the body of the previous page again, as an endpoint does that ignores its paging
    /// parameter. The first page is not affected. It is only for vendors that respond in pages.
    /// </summary>
    /// <returns>The fault.</returns>
    public static EmulatorFault PreviousPage() => new("previous page") { SendsPreviousPage = true };

    /// <summary>
    /// Creates a fault that sends the right products with a wrong total. It is only for vendors that respond in pages.
    /// </summary>
    /// <param name="total">The total to send. Any number is allowed.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault WrongTotal(long total) =>
        new(string.Create(CultureInfo.InvariantCulture, $"total {total}")) { Total = total };

    /// <summary>Returns a short description, which the journal shows.</summary>
    /// <returns>The description.</returns>
    public override string ToString() => _description;

    private static EmulatorFault Throttled(string retryAfter)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = retryAfter };
        return new($"throttled, Retry-After: {retryAfter}")
        {
            Response = (emulator, request) => With(emulator.Error(request, 429), headers),
        };
    }

    private static EmulatorResponse With(EmulatorResponse response, IReadOnlyDictionary<string, string>? headers)
    {
        foreach (var header in headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
            response.Headers[header.Key] = header.Value;
        return response;
    }

    private static void CheckStatus(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 999);
    }
}
