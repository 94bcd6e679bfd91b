
using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Reads the answer of one attempt inside that attempt, so that timeouts and retries cover the body: a page's
/// body and every failed answer's; an array is handed on as a guarded stream.</summary>
internal sealed class ResponseReader(
    Registration registration,
    ResponseLimits limits,
    IErrorReader errors,
    bool isStreamed,
    IResponseVerifier? verifier,
    Func<IEnumerable<Secret?>> secrets,
    TimeProvider timeProvider) : DelegatingHandler
{
    private const int MaxErrorBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw await ReadErrorAsync(response, cancellationToken).ConfigureAwait(false);
            }

            if (ProductCall.Of(request) is { } call)
            {
                call.RequestId = Redact(errors.RequestIdOf(response.Headers), response);
            }

            await ReplaceContentAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception error)
        {
            response?.Dispose();
            if (error is ProductClientException or ArgumentException
                || cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw TransportFailure.Map(registration, error);
        }
    }

    private async Task<ProductClientException> ReadErrorAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await BodyReader.ReadAsync(response.Content, MaxErrorBytes, cancellationToken)
            .ConfigureAwait(false);
        var raw = ReadVendorError(response, ErrorBody.Parse(body.Memory.Span));
        var error = raw with
        {
            Code = OneLine(Redact(raw.Code, response)),
            Message = OneLine(Redact(raw.Message, response)),
            RequestId = OneLine(Redact(raw.RequestId, response)),
        };
        var difference = response.RequestMessage is { } request ? errors.CompareSignature(request, raw) : null;
        return ErrorMapper.Map(
            registration,
            response,
            error,
            timeProvider.GetUtcNow(),
            Redact(difference, response),
            Redact(RedirectTarget(response), response));
    }

    private VendorError ReadVendorError(HttpResponseMessage response, ErrorBody body)
    {
        try
        {
            return errors.Read((int)response.StatusCode, response.Headers, body);
        }
        catch (InvalidOperationException)
        {
            // A broken escape such as a lone \ud800 makes JSON text unreadable; the status must not be lost for it.
            return errors.Read((int)response.StatusCode, response.Headers, body.AsPlainText());
        }
    }

    // Where a redirect points, without a name, a password or a query.
    private static string? RedirectTarget(HttpResponseMessage response) => response.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true } absolute => $"{absolute.Scheme}://{absolute.Authority}{absolute.AbsolutePath}",
        { } relative => OneLine(relative.OriginalString.Split('?', '#')[0]),
    };

    private Redactor RedactorOf(HttpResponseMessage response) => new(registration, secrets, response.RequestMessage);

    private string? Redact(string? text, HttpResponseMessage response) =>
        Redaction.Redact(text, secrets(), response.RequestMessage);

    // A vendor's text is one line of a message and must not command a terminal.
    private static string? OneLine(string? text) =>
        text is null ? null : string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });

    private async Task ReplaceContentAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var original = response.Content;
        if (isStreamed)
        {
            var stream = await original.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            response.Content = new GuardedContent(
                new GuardedStream(stream, registration, limits, timeProvider) { Redactor = RedactorOf(response) }, original);
        }
        else
        {
            var body = await BodyReader.ReadAsync(original, limits.MaxResponseBytes, cancellationToken)
                .ConfigureAwait(false);
            if (body.IsTruncated)
            {
                body.Dispose();
                throw registration.Failure(
                    ProductErrorCode.ResponseTooLarge,
                    $"the page is larger than {limits.MaxResponseBytes} bytes (option MaxResponseBytes)");
            }

            if (body.Memory.IsEmpty)
            {
                body.Dispose();
                throw registration.Failure(ProductErrorCode.InvalidResponse, "the body of the answer is empty");
            }

            if (verifier?.Check(response, body.Memory.Span) is { } wrong)
            {
                body.Dispose();
                throw registration.Failure(ProductErrorCode.InvalidResponse, wrong);
            }

            response.Content = new BufferedContent(body) { Redactor = RedactorOf(response) };
            original.Dispose();
        }
    }
}
