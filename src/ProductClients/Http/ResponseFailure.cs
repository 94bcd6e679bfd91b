using System.Text;
using ProductClients.Diagnostics;

namespace ProductClients.Http;

/// <summary>Creates the exceptions for a response. Every message names and quotes the response in the same way.
/// </summary>
internal static class ResponseFailure
{
    /// <summary>The number of bytes at the start of a response that are kept for messages. It is more than a message
    /// quotes, so that no secret is cut before it is redacted.</summary>
    public const int SampleLength = 16 * 1024;

    /// <summary>What a response is whose JSON cannot be read, as the end of a sentence.</summary>
    public const string NotDocumented = "is not the documented JSON";

    private const int QuotedLength = 100;
    private const int ReasonLength = 500;

    /// <summary>Creates the exception for a response that differs from the vendor's documentation.</summary>
    /// <param name="state">The request.</param>
    /// <param name="problem">The problem; may contain text of the response.</param>
    /// <param name="start">The first bytes of the response.</param>
    public static ProductClientException Invalid(this RequestState state, string problem, ReadOnlySpan<byte> start) =>
        Failure(
            state,
            ProductErrorCode.InvalidResponse,
            state.OneLine(problem, ReasonLength)
            + (state.UnknownCharset is { } charset
                ? $"; its charset '{state.OneLine(charset, QuotedLength)}' is not known"
                : "")
            + Quote(state, start));

    /// <summary>Creates the exception for a response.</summary>
    /// <param name="state">The request.</param>
    /// <param name="code">What went wrong.</param>
    /// <param name="problem">The problem, redacted.</param>
    /// <param name="inner">The cause. Its text contains nothing of the response.</param>
    /// <param name="isTransient">Whether a retry may succeed.</param>
    public static ProductClientException Failure(
        this RequestState state,
        ProductErrorCode code,
        string problem,
        Exception? inner = null,
        bool isTransient = false) =>
        new($"{state.Registration}: {state.ResponseName} {problem}", inner)
        {
            Code = code,
            Registration = state.Registration.Name,
            Vendor = state.Registration.Vendor,
            IsTransient = isTransient,
            RequestId = state.RequestId,
            Attempts = state.Attempts,
            IsRedacted = true,
        };

    /// <summary>Creates the exception for a response that has not passed through the handlers. It is not quoted,
    /// because its secrets are not known.</summary>
    public static ProductClientException Unread(this Registration registration, string problem) =>
        new RequestState(
            ObservedRegistration.Unobserved(registration), new HttpRequestMessage(), CancellationToken.None)
            .Invalid(problem, []);

    /// <summary>Creates the exception for a failure to read the rest of a streamed body, after its attempt.</summary>
    public static ProductClientException Broken(this RequestState state, Exception error) =>
        TransportFailure.Map(state.Registration, state.Redact(TransportFailure.OfBody(error))).After(state.Attempts);

    /// <summary>Returns the start of a response, redacted and on one line, for the end of a message.</summary>
    public static string Quote(RequestState state, ReadOnlySpan<byte> start) => start.IsEmpty
        ? ""
        : "; it starts with: " + state.OneLine(
            Encoding.UTF8.GetString(start[..Math.Min(start.Length, SampleLength)]), QuotedLength);
}
