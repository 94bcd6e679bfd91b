using ProductClients.Redaction;

namespace ProductClients.Http;

/// <summary>Redacts the secrets of a registration, and of the headers of one request, in texts and
/// exceptions.</summary>
internal sealed class Redactor(
    Registration registration, Func<IEnumerable<Secret?>> secrets, HttpRequestMessage? request)
{
    public string? Redact(string? text) => TextRedaction.Redact(text, secrets(), request);

    /// <summary>Returns the same exception if it shows no secret. Otherwise returns a redacted copy without the inner
    /// exception, because the text of an inner exception cannot be changed.</summary>
    public Exception Redact(Exception error)
    {
        var text = error.ToString();
        if (error is OperationCanceledException || (ReferenceEquals(Redact(text), text) && IsClean(error)))
        {
            return error;
        }

        return error is ProductClientException failure
            ? Copy(failure)
            : registration.Failure(
                error is ArgumentException ? ProductErrorCode.InvalidRequest : ProductErrorCode.Unknown,
                Redact(error.Message)!);
    }

    // Properties that the text of an exception does not include.
    private bool IsClean(Exception error) =>
        error is not ProductClientException failure
        || (IsSame(failure.VendorCode) && IsSame(failure.VendorMessage) && IsSame(failure.RequestId)
            && IsSame(failure.SignatureDifference));

    private bool IsSame(string? text) => ReferenceEquals(Redact(text), text);

    private ProductClientException Copy(ProductClientException failure) => new(Redact(failure.Message)!)
    {
        Code = failure.Code,
        Registration = failure.Registration,
        Vendor = failure.Vendor,
        StatusCode = failure.StatusCode,
        VendorCode = Redact(failure.VendorCode),
        VendorMessage = Redact(failure.VendorMessage),
        RequestId = Redact(failure.RequestId),
        RetryAfter = failure.RetryAfter,
        SignatureDifference = Redact(failure.SignatureDifference),
        Attempts = failure.Attempts,
        IsTransient = failure.IsTransient,
        ServerDate = failure.ServerDate,
    };
}
