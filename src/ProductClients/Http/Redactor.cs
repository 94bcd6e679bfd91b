using System.Diagnostics.CodeAnalysis;
using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Redacts the secrets of a registration, and of the headers of one request, in texts and
/// exceptions.</summary>
internal static class Redactor
{
    public static string? Redact(this RequestState state, string? text) =>
        TextRedaction.Redact(text, state.Observed.Secrets.All, state.Request);

    /// <summary>Returns a text without its secrets as one line. It is redacted before it is cut and its line breaks are
    /// replaced, because a part of a secret would not be found.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? OneLine(this RequestState state, string? text, int maxLength) =>
        state.Redact(text) is { } shown ? SafeText.OneLine(shown, maxLength) : null;

    /// <summary>Returns the same exception if it shows no secret. Otherwise returns a redacted copy without the inner
    /// exception, because the text of an inner exception cannot be changed.</summary>
    public static Exception Redact(this RequestState state, Exception error) =>
        Redact(error, state.Registration, state.Redact);

    /// <summary>Does the same for a failure of a listing, which has no request.</summary>
    public static Exception Redact(Exception error, Registration registration, Func<string?, string?> redact)
    {
        if (error is OperationCanceledException or ProductClientException { IsRedacted: true })
        {
            return error;
        }

        if (IsClean(redact, error.ToString())
            && (error is not ProductClientException failure || HasCleanProperties(redact, failure)))
        {
            return error;
        }

        return error is ArgumentException
            ? registration.Failure(ProductErrorCode.InvalidRequest, redact(error.Message)!)
            : TransportFailure.Map(registration, error).Redacted(redact);
    }

    // Properties that the text of an exception does not include.
    private static bool HasCleanProperties(Func<string?, string?> redact, ProductClientException failure) =>
        IsClean(redact, failure.VendorCode) && IsClean(redact, failure.VendorMessage)
        && IsClean(redact, failure.RequestId) && IsClean(redact, failure.SignatureDifference);

    private static bool IsClean(Func<string?, string?> redact, string? text) => ReferenceEquals(redact(text), text);
}
