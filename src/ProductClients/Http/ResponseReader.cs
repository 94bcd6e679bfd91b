using System.Net;
using ProductClients.Http.Resilience;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Reads the response within its attempt, so that timeouts and retries also cover the body. Reads the body of
/// a page and of every error response completely. Reads a streamed array up to its first product, and returns it as a
/// <see cref="GuardedStream"/>.</summary>
internal sealed class ResponseReader(
    Registration registration,
    Func<ResponseLimits> currentLimits,
    IErrorReader errors,
    bool isStreamed,
    IResponseVerifier? verifier,
    Func<IEnumerable<Secret?>> secrets,
    TimeProvider timeProvider) : DelegatingHandler
{
    private const int MaxErrorBytes = 64 * 1024;
    private const int MaxTextLength = 4 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            RequestTrace.Of(request)?.Receive(request, response);
            if (response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired)
            {
                // A proxy sent this response; the request did not reach the vendor.
                throw TransportFailure.ProxyRejection(registration, response.StatusCode);
            }

            if (ErrorMapper.DescribeIncomplete((int)response.StatusCode) is { } incomplete)
            {
                throw ErrorMapper.Map(
                    registration,
                    response,
                    new VendorError(
                        Message: incomplete, RequestId: OneLine(Redact(errors.RequestIdOf(response.Headers), request))),
                    timeProvider.GetUtcNow());
            }

            if (!response.IsSuccessStatusCode)
            {
                throw await ReadErrorAsync(request, response, cancellationToken).ConfigureAwait(false);
            }

            if (ProductCall.Of(request) is { } call)
            {
                call.RequestId = OneLine(Redact(errors.RequestIdOf(response.Headers), request));
            }

            await ReplaceContentAsync(request, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception error) when (error is not (ProductClientException or ArgumentException))
        {
            response?.Dispose();
            // A connection that is being cancelled may throw any exception.
            cancellationToken.ThrowIfCancellationRequested();
            throw response is null
                ? TransportFailure.Map(registration, error)
                : TransportFailure.MapBody(registration, error);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    private async Task<ProductClientException> ReadErrorAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadErrorBodyAsync(request, response, cancellationToken).ConfigureAwait(false);
        var raw = ReadVendorError(response, body);
        var error = raw with
        {
            Code = OneLine(Redact(raw.Code, request)),
            Message = OneLine(Redact(raw.Message, request)),
            RequestId = OneLine(Redact(raw.RequestId, request)),
        };
        return ErrorMapper.Map(
            registration,
            response,
            error,
            timeProvider.GetUtcNow(),
            Redact(errors.CompareSignature(request, raw), request),
            OneLine(Redact(RedirectTarget(response), request)));
    }

    // A body that breaks off or stalls must not hide its status: a rejection would look like a failed connection, be
    // retried, and lock the access key.
    private static async Task<ErrorBody> ReadErrorBodyAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await BodyReader.ReadAsync(response.Content, MaxErrorBytes, cancellationToken)
                .ConfigureAwait(false);
            return ErrorBody.Parse(body.Memory.Span);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException
            || RequestProgress.Of(request) is { Caller.IsCancellationRequested: false })
        {
            return ErrorBody.Parse([]);
        }
    }

    private VendorError ReadVendorError(HttpResponseMessage response, ErrorBody body)
    {
        try
        {
            return errors.Read((int)response.StatusCode, response.Headers, body);
        }
        catch (InvalidOperationException)
        {
            // JSON text with an invalid escape, such as a lone \ud800, cannot be read. The status must not be lost.
            return errors.Read((int)response.StatusCode, response.Headers, body.AsPlainText());
        }
    }

    // Without user info and query.
    private static string? RedirectTarget(HttpResponseMessage response) => response.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } absolute => $"{absolute.Scheme}://{absolute.Authority}{absolute.AbsolutePath}",
        { } relative => relative.OriginalString.Split('?', '#')[0],
    };

    private string? Redact(string? text, HttpRequestMessage request) => TextRedaction.Redact(text, secrets(), request);

    private static string? OneLine(string? text) => text is null ? null : SafeText.OneLine(text, MaxTextLength);

    private async Task ReplaceContentAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        var limits = currentLimits();
        var context = new ResponseContext(
            registration,
            ProductCall.Of(request),
            RequestProgress.Of(request),
            new Redactor(registration, secrets, request));
        if (isStreamed)
        {
            var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var guarded = new GuardedStream(stream, context, limits, TimeLeft(limits, request), timeProvider);
            response.Content = new GuardedContent(guarded, original);
            await guarded.ReadStartAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var body = await BodyReader.ReadAsync(original, limits.MaxResponseBytes, cancellationToken)
                .ConfigureAwait(false);
            if (body.IsTruncated)
            {
                body.Dispose();
                throw context.Failure(
                    ProductErrorCode.ResponseTooLarge,
                    $"is larger than {limits.MaxResponseBytes} bytes (option MaxResponseBytes)");
            }

            if (body.Memory.IsEmpty)
            {
                body.Dispose();
                throw context.Failure(ProductErrorCode.InvalidResponse, "has an empty body");
            }

            if (verifier?.Check(response, body.Memory.Span) is { } problem)
            {
                body.Dispose();
                throw context.Failure(ProductErrorCode.InvalidResponse, problem);
            }

            response.Content = new BufferedContent(body, context);
            original.Dispose();
        }
    }

    // The time until the headers were received is part of the total.
    private static TimeSpan TimeLeft(ResponseLimits limits, HttpRequestMessage request) =>
        limits.TotalTimeout - (RequestProgress.Of(request)?.Elapsed ?? TimeSpan.Zero);
}
