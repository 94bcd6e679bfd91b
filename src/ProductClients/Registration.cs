using ProductClients.Redaction;

namespace ProductClients;

/// <summary>The name and vendor of a registration.</summary>
internal sealed record Registration(string Name, string Vendor)
{
    public override string ToString() => $"{Name} ({Vendor})";

    /// <summary>Creates an exception whose message starts with the registration.</summary>
    public ProductClientException Failure(
        ProductErrorCode code,
        string message,
        Exception? inner = null,
        bool isTransient = false,
        TimeSpan? retryAfter = null,
        string? requestId = null) =>
        new($"{this}: {UriUserInfo.Remove(message)}", WithoutUserInfo(inner))
        {
            Code = code,
            Registration = Name,
            Vendor = Vendor,
            IsTransient = isTransient,
            RetryAfter = retryAfter,
            RequestId = requestId,
        };

    // The text of a cause cannot be changed, so a cause that shows a password is left out.
    private static Exception? WithoutUserInfo(Exception? error) =>
        error?.ToString() is { } text && ReferenceEquals(UriUserInfo.Remove(text), text) ? error : null;
}
