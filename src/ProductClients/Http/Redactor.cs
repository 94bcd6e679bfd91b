using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Redacts the secrets of a registration, and of the headers of one request, in texts and
/// exceptions.</summary>
internal static class Redactor
{
    public static string? Redact(this RequestState state, string? text) =>
        TextRedaction.Redact(text, state.Observed.Secrets.All, state.Request);

    /// <summary>Returns the same exception if it shows no secret. Otherwise returns a redacted copy without the inner
    /// exception, because the text of an inner exception cannot be changed.</summary>
    public static Exception Redact(this RequestState state, Exception error)
    {
        if (error is OperationCanceledException or ProductClientException { IsRedacted: true })
        {
            return error;
        }

        if (IsClean(state, error.ToString())
            && (error is not ProductClientException failure || HasCleanProperties(state, failure)))
        {
            return error;
        }

        return error is ArgumentException
            ? state.Registration.Failure(ProductErrorCode.InvalidRequest, state.Redact(error.Message)!)
            : TransportFailure.Map(state.Registration, error).Redacted(state.Redact);
    }

    // Properties that the text of an exception does not include.
    private static bool HasCleanProperties(RequestState state, ProductClientException failure) =>
        IsClean(state, failure.VendorCode) && IsClean(state, failure.VendorMessage)
        && IsClean(state, failure.RequestId) && IsClean(state, failure.SignatureDifference);

    private static bool IsClean(RequestState state, string? text) => ReferenceEquals(state.Redact(text), text);
}
