using System.Net;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Reads the response of an attempt. Reads the body of a page and of every error response completely. Reads a
/// streamed array up to its first product, and leaves it as a <see cref="GuardedStream"/>.</summary>
internal sealed class ResponseReader(
    Func<ResponseLimits> currentLimits, IErrorReader errors, bool isStreamed, IResponseVerifier? verifier)
{
    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxTextLength = 4 * 1024;

    /// <summary>Reads the response and replaces its content, or throws its error.</summary>
    public Task ReadAsync(RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired)
        {
            // A proxy sent this response; the request did not reach the vendor.
            throw TransportFailure.ProxyRejection(state.Registration, response.StatusCode);
        }

        if (ErrorMapper.DescribeIncomplete((int)response.StatusCode) is { } incomplete)
        {
            throw ErrorMapper.Map(
                state.Registration,
                response,
                new VendorError(Message: incomplete, RequestId: Show(state, errors.RequestIdOf(response.Headers))),
                state.Observed.TimeProvider.GetUtcNow());
        }

        if (!response.IsSuccessStatusCode)
        {
            return ThrowErrorAsync(state, response, cancellationToken);
        }

        state.Call?.RequestId = Show(state, errors.RequestIdOf(response.Headers));
        return isStreamed
            ? StreamAsync(state, response, cancellationToken)
            : BufferAsync(state, response, cancellationToken);
    }

    private async Task ThrowErrorAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadErrorBodyAsync(state, response, cancellationToken).ConfigureAwait(false);
        var raw = ReadVendorError(response, body);
        var error = raw with
        {
            Code = Show(state, raw.Code),
            // The text of the body is redacted before it is cut to a quote.
            Message = errors.Mask(Show(state, raw.Message) ?? body.Text),
            RequestId = Show(state, errors.RequestIdOf(response.Headers) ?? raw.RequestId),
        };
        throw ErrorMapper.Map(
            state.Registration,
            response,
            error,
            state.Observed.TimeProvider.GetUtcNow(),
            state.Redact(errors.CompareSignature(state.Request, raw)),
            Show(state, RedirectTarget(response)));
    }

    // A body that breaks off or stalls must not hide its status: a rejection would look like a failed connection, be
    // retried, and lock the access key.
    private static async Task<ErrorBody> ReadErrorBodyAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await BodyReader.ReadAsync(response.Content, MaxErrorBytes, cancellationToken)
                .ConfigureAwait(false);
            return ErrorBody.Parse(body.Memory.Span, state.Redact);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException
            || !state.Caller.IsCancellationRequested)
        {
            return ErrorBody.Parse([], state.Redact);
        }
    }

    private VendorError ReadVendorError(HttpResponseMessage response, ErrorBody body)
    {
        try
        {
            return errors.Read((int)response.StatusCode, body);
        }
        catch (InvalidOperationException)
        {
            // JSON text with an invalid escape, such as a lone \ud800, cannot be read. The status must not be lost.
            return errors.Read((int)response.StatusCode, body.AsPlainText());
        }
    }

    // Without user info and query.
    private static string? RedirectTarget(HttpResponseMessage response) => response.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } absolute => $"{absolute.Scheme}://{absolute.Authority}{absolute.AbsolutePath}",
        { } relative => relative.OriginalString.Split('?', '#')[0],
    };

    private static string? Show(RequestState state, string? text) =>
        state.Redact(text) is { } shown ? SafeText.OneLine(shown, MaxTextLength) : null;

    private async Task StreamAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (original, limits) = (response.Content, currentLimits());
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        // The time until the headers were received is part of the total.
        var guarded = new GuardedStream(
            stream, state, limits, limits.TotalTimeout - state.Elapsed, state.Observed.TimeProvider);
        response.Content = new GuardedContent(guarded, original);
        await guarded.ReadStartAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task BufferAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (original, limits) = (response.Content, currentLimits());
        var body = await BodyReader.ReadAsync(original, limits.MaxResponseBytes, cancellationToken)
            .ConfigureAwait(false);
        var (code, problem) = body switch
        {
            { IsTruncated: true } => (
                ProductErrorCode.ResponseTooLarge,
                $"is larger than {limits.MaxResponseBytes} bytes (option MaxResponseBytes)"),
            { Memory.IsEmpty: true } => (ProductErrorCode.InvalidResponse, "has an empty body"),
            _ => (ProductErrorCode.InvalidResponse, verifier?.Check(response, body.Memory.Span)),
        };
        if (problem is not null)
        {
            body.Dispose();
            throw state.Failure(code, problem);
        }

        response.Content = new BufferedContent(body, state);
        original.Dispose();
    }
}
