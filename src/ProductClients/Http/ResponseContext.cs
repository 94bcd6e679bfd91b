using System.Text;
using ProductClients.Http.Resilience;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>The response that a failure is about. Every message names and quotes it in the same way.</summary>
/// <param name="registration">The registration.</param>
/// <param name="call">The call, which has the page number.</param>
/// <param name="progress">The progress, which has the number of attempts.</param>
/// <param name="redactor">The redactor; <see langword="null"/> if the secrets are not known.</param>
internal sealed class ResponseContext(
    Registration registration, ProductCall? call, RequestProgress? progress, Redactor? redactor)
{
    /// <summary>The number of bytes at the start of a response that are kept for messages. It is more than a message
    /// quotes, so that no secret is cut before it is redacted.</summary>
    public const int SampleLength = 16 * 1024;

    private const int QuotedLength = 100;
    private const int ReasonLength = 300;

    private string Name => ProductCall.NameOf(call);

    /// <summary>Creates the exception for a response that differs from the vendor's documentation.</summary>
    /// <param name="problem">The problem; may contain text of the response.</param>
    /// <param name="start">The first bytes of the response.</param>
    public ProductClientException Invalid(string problem, ReadOnlySpan<byte> start) => Failure(
        ProductErrorCode.InvalidResponse, $"{SafeText.OneLine(Redact(problem), ReasonLength)}{Quote(start)}");

    /// <summary>Creates the exception for a response.</summary>
    public ProductClientException Failure(
        ProductErrorCode code, string problem, Exception? inner = null, bool isTransient = false) => Complete(
        registration.Failure(code, $"{Name} {problem}", inner, isTransient, requestId: call?.RequestId));

    /// <summary>Creates the exception for a failure to read the body of a response.</summary>
    public ProductClientException Broken(Exception error) => Complete(TransportFailure.MapBody(registration, error));

    /// <summary>Returns the exception, redacted.</summary>
    public Exception Redact(ProductClientException failure) => redactor?.Redact(failure) ?? failure;

    private ProductClientException Complete(ProductClientException failure) => failure.After(progress?.Attempts ?? 0);

    private string Redact(string text) => redactor?.Redact(text) ?? text;

    private string Quote(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(start[..Math.Min(start.Length, SampleLength)]);
        return $"; it starts with: {SafeText.OneLine(Redact(text), QuotedLength)}";
    }
}
