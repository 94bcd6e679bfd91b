using System.Net;

namespace ProductClients;

/// <summary>The JSON of a <see cref="ProductClientException"/>. The order and names of the properties are public.
/// </summary>
internal sealed record ErrorJson(
    ProductErrorCode Code,
    string? Message,
    string? Registration,
    string? Vendor,
    int? StatusCode,
    string? VendorCode,
    string? VendorMessage,
    string? RequestId,
    TimeSpan? RetryAfter,
    int Attempts,
    bool IsTransient)
{
    public static ErrorJson Of(ProductClientException error) => new(
        error.Code,
        error.Message,
        error.Registration,
        error.Vendor,
        (int?)error.StatusCode,
        error.VendorCode,
        error.VendorMessage,
        error.RequestId,
        error.RetryAfter,
        error.Attempts,
        error.IsTransient);

    public ProductClientException ToException() => new(Message ?? "")
    {
        Code = Code,
        Registration = Registration,
        Vendor = Vendor,
        StatusCode = (HttpStatusCode?)StatusCode,
        VendorCode = VendorCode,
        VendorMessage = VendorMessage,
        RequestId = RequestId,
        RetryAfter = RetryAfter,
        Attempts = Attempts,
        IsTransient = IsTransient,
    };
}
