using System.Text;
using ProductClients.Http.Resilience;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Which response a failure is about, so that every message names and quotes it the same way.</summary>
/// <param name="registration">The registration.</param>
/// <param name="call">The call, which knows the page.</param>
/// <param name="progress">The request, which knows the attempts.</param>
/// <param name="redactor">Takes secrets out; <see langword="null"/> where there is nobody to know them.</param>
internal sealed class ResponseContext(
    Registration registration, ProductCall? call, RequestProgress? progress, Redactor? redactor)
{
    /// <summary>How many bytes of a response's start are looked at. Longer than what is quoted, so that no secret is cut
    /// before it is known for one.</summary>
    public const int SampleLength = 16 * 1024;

    private const int QuotedLength = 100;
    private const int ReasonLength = 300;

    private string Name => ProductCall.NameOf(call);

    /// <summary>Makes the failure of a response that is not what the vendor documents.</summary>
    /// <param name="what">What is wrong; may hold words of the response.</param>
    /// <param name="start">The first bytes of the response.</param>
    public ProductClientException Invalid(string what, ReadOnlySpan<byte> start) => Failure(
        ProductErrorCode.InvalidResponse, $"{SafeText.OneLine(Redact(what), ReasonLength)}{Quote(start)}");

    /// <summary>Makes the failure of a response.</summary>
    public ProductClientException Failure(
        ProductErrorCode code, string what, Exception? inner = null, bool isTransient = false) => Complete(
        registration.Failure(code, $"{Name} {what}", inner, isTransient, requestId: call?.RequestId));

    /// <summary>Makes the failure of reading a response's body.</summary>
    public ProductClientException Broken(Exception error) => Complete(TransportFailure.MapBody(registration, error));

    /// <summary>Returns a failure while reading the response without the secrets it may hold.</summary>
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
