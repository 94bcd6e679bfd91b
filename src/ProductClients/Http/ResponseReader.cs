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

        if (state.Api is null && ErrorMapper.DescribeIncomplete((int)response.StatusCode) is { } incomplete)
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

        state.RequestId = Show(state, errors.RequestIdOf(response.Headers));
        return state.Api?.MethodOf(state.Request).IsStreamed switch
        {
            true => StreamApiAsync(state, response, cancellationToken),
            null when isStreamed => StreamAsync(state, response, cancellationToken),
            _ => BufferAsync(state, response, cancellationToken),
        };
    }

    private async Task ThrowErrorAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadErrorBodyAsync(state, response, cancellationToken).ConfigureAwait(false);
        if (state.Api?.MethodOf(state.Request).ReturnsErrors == true)
        {
            state.ErrorResponse = ErrorContent.CopyOf(response, body, state);
        }

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

    private static async Task StreamApiAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        response.Content = new GuardedContent(new ApiStream(stream, state, state.Api!.Options), original);
        original.Headers.To(response.Content.Headers, static (_, value) => value);
    }

    private async Task BufferAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var limit = state.Api?.Options.MaxResponseBytes ?? currentLimits().MaxResponseBytes;
        var body = await BodyReader.ReadAsync(original, limit, cancellationToken).ConfigureAwait(false);
        var (code, problem) = body switch
        {
            { IsTruncated: true } => (
                ProductErrorCode.ResponseTooLarge,
                $"is larger than {limit} bytes (option MaxResponseBytes)"),
            _ when state.Api is not null => default,
            { Memory.IsEmpty: true } => (ProductErrorCode.InvalidResponse, "has an empty body"),
            _ => (ProductErrorCode.InvalidResponse, verifier?.Check(response, body.Memory.Span)),
        };
        if (problem is not null)
        {
            body.Dispose();
            throw state.Failure(code, problem);
        }

        response.Content = new BufferedContent(body, state);
        if (state.Api is not null)
        {
            // The length of a response to HEAD is that of the body that a GET would return.
            var isHead = state.Request.Method == HttpMethod.Head;
            original.Headers.To(response.Content.Headers, (name, value) =>
                !isHead && name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) ? null : value);
        }

        original.Dispose();
    }
}
