using System.Net.Http.Headers;
using System.Text;

namespace ProductClients.Http;

/// <summary>The redacted body of an error response that a method returns, with its failure.</summary>
internal sealed class ErrorContent(string body) : StringContent(body, Encoding.UTF8)
{
    /// <summary>Gets the body.</summary>
    public string Body { get; } = body;

    /// <summary>Gets the failure.</summary>
    public ProductClientException? Failure { get; private set; }

    /// <summary>Creates a response for the caller from an error response of an attempt.</summary>
    public static HttpResponseMessage CopyOf(HttpResponseMessage response, ErrorBody body, RequestState state)
    {
        var content = new ErrorContent(body.Redacted);
        content.Headers.Clear();
        response.Content.Headers.NonValidated.To(content.Headers, (name, value) =>
            name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) ? null : state.Redact(value));
        Charset.DeclareUtf8(content);
        var copy = new HttpResponseMessage(response.StatusCode)
        {
            Content = content,
            ReasonPhrase = state.Redact(response.ReasonPhrase),
            Version = response.Version,
        };
        response.Headers.NonValidated.To(copy.Headers, (_, value) => state.Redact(value));
        return copy;
    }

    /// <summary>Redacts the headers and the reason of a response in which a vendor may echo what the request carried.
    /// </summary>
    public static void Redact(HttpResponseMessage response, RequestState state)
    {
        response.ReasonPhrase = state.Redact(response.ReasonPhrase);
        Redact(response.Headers, state);
        Redact(response.Content.Headers, state);
    }

    /// <summary>Returns the error response of a request with its failure; <see langword="null"/> if the failure is to
    /// be thrown, because it is not that of the response or the method returns no errors.</summary>
    public static HttpResponseMessage? ResponseOf(
        RequestState state, HttpRequestMessage request, ProductClientException failure)
    {
        if (state.ErrorResponse is not { Content: ErrorContent content } response
            || response.StatusCode != failure.StatusCode)
        {
            return null;
        }

        content.Failure = failure;
        response.RequestMessage = request;
        return response;
    }

    private static void Redact(HttpHeaders headers, RequestState state)
    {
        var received = headers.NonValidated.ToArray();
        headers.Clear();
        received.To(headers, (_, value) => state.Redact(value));
    }
}
