using System.Net;

namespace ProductClients.Http;

/// <summary>Reads the response of an attempt. Reads the body of a page and of every error response completely. Reads a
/// streamed array up to its first product, and leaves it as a <see cref="GuardedStream"/>.</summary>
/// <param name="currentLimits">Returns the current limits.</param>
/// <param name="errors">The reader of errors, also of those in a success response.</param>
/// <param name="isStreamed">Whether an array is read as it arrives.</param>
/// <param name="verifier">The verifier of bodies; <see langword="null"/> if they are not verified.</param>
/// <param name="form">The form of a success response; <see langword="null"/> if it is not known.</param>
internal sealed class ResponseReader(
    Func<ResponseLimits> currentLimits,
    IErrorReader errors,
    bool isStreamed,
    IResponseVerifier? verifier,
    ResponseForm? form = null)
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
        if (state.Api is { } api)
        {
            return ApiReader.ReadAsync(state, api, response, currentLimits().MaxResponseBytes, cancellationToken);
        }

        return ReadSuccessAsync(state, response, cancellationToken);
    }

    private async Task ThrowErrorAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadErrorBodyAsync(state, response, cancellationToken).ConfigureAwait(false);
        if (state.Api?.MethodOf(state.Request).ReturnsErrors == true)
        {
            state.ErrorResponse = ErrorContent.CopyOf(response, body, state);
        }

        throw CreateError(state, response, body, ReadVendorError(response, body));
    }

    /// <summary>Throws if a success response that is not the documented JSON contains an error that the vendor
    /// documents.</summary>
    private void ThrowErrorInSuccess(RequestState state, HttpResponseMessage response, ReadOnlySpan<byte> start)
    {
        var body = ErrorBody.Parse(start[..Math.Min(start.Length, MaxErrorBytes)], state.Redact);
        if (ReadVendorError(response, body) is { IsNone: false } error)
        {
            throw CreateError(state, response, body, error);
        }
    }

    private ProductClientException CreateError(
        RequestState state, HttpResponseMessage response, ErrorBody body, VendorError raw)
    {
        var error = raw with
        {
            Code = Show(state, raw.Code),
            // A redacted key could not be masked. The text of the body is redacted before it is cut to a quote.
            Message = raw.Message is null ? errors.Mask(body.Text) : Show(state, errors.Mask(raw.Message)),
            RequestId = Show(state, errors.RequestIdOf(response.Headers) ?? raw.RequestId),
        };
        return ErrorMapper.Map(
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
            var raw = await BodyReader.ReadAsync(response.Content, MaxErrorBytes, cancellationToken)
                .ConfigureAwait(false);
            using var body = Charset.ToUtf8(raw, Charset.Of(response.Content, out _), MaxErrorBytes);
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
        state.OneLine(text, MaxTextLength);

    private async Task ReadSuccessAsync(
        RequestState state, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (original, limits) = (response.Content, currentLimits());
        var encoding = Charset.Of(original, out var unknown);
        state.UnknownCharset = unknown;
        if (isStreamed && encoding is null)
        {
            await StreamAsync(state, response, limits, cancellationToken).ConfigureAwait(false);
            return;
        }

        var raw = await ReadBodyAsync(state, response, limits, cancellationToken).ConfigureAwait(false);
        var body = Charset.ToUtf8(raw, encoding, limits.MaxResponseBytes);
        var content = new BufferedContent(body, state);
        response.Content = content;
        original.Dispose();
        CheckSize(state, body, limits.MaxResponseBytes);
        if (isStreamed || form is { Property: null })
        {
            await StreamAsync(state, response, limits, cancellationToken).ConfigureAwait(false);
        }
        else if (form?.Matches(body.Memory.Span) == false)
        {
            ThrowErrorInSuccess(state, response, body.Memory.Span);
            content.Quote = ResponseFailure.Quote(state, body.Memory.Span);
            state.Call?.Quote = content.Quote;
        }
    }

    private async Task<PooledBody> ReadBodyAsync(
        RequestState state, HttpResponseMessage response, ResponseLimits limits, CancellationToken cancellationToken)
    {
        var body = await BodyReader.ReadAsync(response.Content, limits.MaxResponseBytes, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            CheckSize(state, body, limits.MaxResponseBytes);
            var problem = body.Memory.IsEmpty ? "has an empty body" : verifier?.Check(response, body.Memory.Span);
            return problem is null ? body : throw state.Failure(ProductErrorCode.InvalidResponse, problem);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Throws if a body was larger than its limit.</summary>
    public static void CheckSize(RequestState state, PooledBody body, int limit)
    {
        if (body.IsTruncated)
        {
            throw state.Failure(
                ProductErrorCode.ResponseTooLarge,
                $"is larger than {limit} bytes (option MaxResponseBytes)");
        }
    }

    private async Task StreamAsync(
        RequestState state, HttpResponseMessage response, ResponseLimits limits, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        // The time until the headers were received is part of the total.
        var guarded = new GuardedStream(stream, state, limits, limits.TotalTimeout - state.Elapsed);
        response.Content = new GuardedContent(guarded, original);
        await guarded.ReadStartAsync(cancellationToken).ConfigureAwait(false);
        if (guarded.IsArray)
        {
            return;
        }

        if (form?.IsNullEmpty == true && IsNull(guarded.Start))
        {
            guarded.Empty();
            return;
        }

        ThrowErrorInSuccess(state, response, guarded.Start);
        throw guarded.Invalid("is not a JSON array");
    }

    private static bool IsNull(ReadOnlySpan<byte> body) =>
        ByteOrderMark.Skip(body).Trim(" \t\r\n"u8).SequenceEqual("null"u8);
}
