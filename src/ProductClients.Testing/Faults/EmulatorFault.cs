using System.Globalization;
using System.Text;

#pragma warning disable RS0026 // The type of the first parameter, which is required, chooses the overload.

namespace ProductClients.Testing;

/// <summary>
/// Something that goes wrong with one response. Immutable: one instance may be used any number of times.
/// Give it to <see cref="VendorEmulator.FailNext"/> or <see cref="VendorEmulator.FailWhen"/>.
/// </summary>
public sealed class EmulatorFault
{
    private readonly string _description;

    private EmulatorFault(string description) => _description = description;

    /// <summary>
    /// What to send instead; the request's signature is not looked at, as with a failing load balancer.
    /// </summary>
    internal Func<VendorEmulator, WireRequest, EmulatorResponse>? Response { get; private init; }

    internal TimeSpan DelayBefore { get; private init; }

    internal bool Disconnects { get; private init; }

    internal int? CutAfter { get; private init; }

    internal bool Stalls { get; private init; }

    internal TimeSpan ClockOffset { get; private init; }

    internal bool RepeatsPage { get; private init; }

    internal long? Total { get; private init; }

    internal bool NeedsPages => RepeatsPage || Total is not null;

    /// <summary>Responds with a status and a body of your own.</summary>
    /// <param name="code">HTTP status, 200 to 999.</param>
    /// <param name="body">The body; by default none.</param>
    /// <param name="headers">Headers to add; without a Content-Type a body is <c>application/json</c>.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status cannot be sent.</exception>
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

    /// <summary>Responds with the vendor's own documented error body for a status.</summary>
    /// <param name="status">HTTP status, for example 401, 429, 500, or 622 for Qiniu.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status cannot be sent.</exception>
    public static EmulatorFault VendorError(int status)
    {
        CheckStatus(status);
        return new(string.Create(CultureInfo.InvariantCulture, $"vendor error {status}"))
        {
            Response = (emulator, request) => emulator.Error(request, status),
        };
    }

    /// <summary>Cuts the connection before any byte of a response.</summary>
    /// <returns>The fault.</returns>
    public static EmulatorFault Disconnect() => new("disconnect") { Disconnects = true };

    /// <summary>Responds properly, but cuts the connection after so many bytes of the body.</summary>
    /// <param name="bytes">Bytes of the body that arrive, 0 or more; a shorter body is sent whole.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static EmulatorFault TruncateBody(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new(string.Create(CultureInfo.InvariantCulture, $"truncated after {bytes} bytes")) { CutAfter = bytes };
    }

    /// <summary>Responds properly after a pause, measured by the emulator's own clock.</summary>
    /// <param name="beforeHeaders">The pause before the headers are sent.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pause is negative.</exception>
    public static EmulatorFault Delay(TimeSpan beforeHeaders)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(beforeHeaders, TimeSpan.Zero);
        return new($"delayed by {beforeHeaders:c}") { DelayBefore = beforeHeaders };
    }

    /// <summary>
    /// Sends so many bytes of the body, then nothing more until the client goes or the emulator stops.
    /// </summary>
    /// <param name="afterBytes">Bytes of the body that arrive, 0 or more; a shorter body is sent whole.</param>
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

    /// <summary>Responds with this text as the body: HTML with status 200, malformed JSON, nothing at all.</summary>
    /// <param name="body">The body, sent as UTF-8.</param>
    /// <param name="status">HTTP status, 200 to 999.</param>
    /// <param name="contentType">The Content-Type.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status cannot be sent.</exception>
    public static EmulatorFault Body(string body, int status = 200, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return Body(Encoding.UTF8.GetBytes(body), status, contentType);
    }

    /// <summary>Responds with these bytes as the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">HTTP status, 200 to 999.</param>
    /// <param name="contentType">The Content-Type.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status cannot be sent.</exception>
    public static EmulatorFault Body(
        ReadOnlyMemory<byte> body, int status = 200, string contentType = "application/json")
    {
        CheckStatus(status);
        return new(string.Create(CultureInfo.InvariantCulture, $"own body, status {status}"))
        {
            Response = (_, _) => new EmulatorResponse(status, new BytesBody(body), contentType),
        };
    }

    /// <summary>Responses 429 with the vendor's throttling body and <c>Retry-After</c> in seconds.</summary>
    /// <param name="wait">The time to wait, rounded up to whole seconds.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static EmulatorFault RetryAfter(TimeSpan wait)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        return Throttled(Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Responses 429 with the vendor's throttling body and <c>Retry-After</c> as a date.</summary>
    /// <param name="until">The instant, cut to whole seconds.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault RetryAfter(DateTimeOffset until) =>
        Throttled(until.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>
    /// Handles the request with the emulator's clock shifted: dates are judged by it, the Date header shows it.
    /// </summary>
    /// <param name="offset">What is added to the clock; positive when the vendor's clock is ahead.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault ClockSkew(TimeSpan offset) =>
        new($"clock off by {offset:c}") { ClockOffset = offset };

    /// <summary>Responses 302 to another address.</summary>
    /// <param name="location">The Location header.</param>
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
    /// Responds with the body of the page before, as an endpoint does that ignores its paging parameter. The first
    /// page is sent properly. Only for vendors that page.
    /// </summary>
    /// <returns>The fault.</returns>
    public static EmulatorFault RepeatPage() => new("page repeated") { RepeatsPage = true };

    /// <summary>Responds with the right products and a wrong total. Only for vendors that page.</summary>
    /// <param name="total">The total to claim; any number.</param>
    /// <returns>The fault.</returns>
    public static EmulatorFault WrongTotal(long total) =>
        new(string.Create(CultureInfo.InvariantCulture, $"total {total}")) { Total = total };

    /// <summary>A short description, as the journal shows it.</summary>
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
