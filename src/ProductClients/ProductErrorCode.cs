using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies what went wrong, in words that apply to every vendor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductErrorCode>))]
public enum ProductErrorCode
{
    /// <summary>The cause is not known more precisely.</summary>
    Unknown = 0,

    /// <summary>The vendor rejected the credentials or the signature. Not retried, except once after the library
    /// corrected its clock or replaced a token.</summary>
    Authentication,

    /// <summary>The vendor accepted the credentials, but they may not list products. Not retried, except once after the
    /// library corrected its clock.</summary>
    PermissionDenied,

    /// <summary>The vendor rejected the parameters or the operation. Never retried.</summary>
    InvalidRequest,

    /// <summary>The project, product or route does not exist. Never retried.</summary>
    NotFound,

    /// <summary>Too many requests were sent.</summary>
    RateLimited,

    /// <summary>The vendor cannot respond now.</summary>
    Unavailable,

    /// <summary>No response was received within the time allowed.</summary>
    Timeout,

    /// <summary>The connection failed, or a proxy refused it.</summary>
    Network,

    /// <summary>The response is not what the vendor documents. A redirect is such a response.</summary>
    InvalidResponse,

    /// <summary>The response is larger than the limits of the registration.</summary>
    ResponseTooLarge,

    /// <summary>The pages of the listing contradict each other, for example when one page is received twice.</summary>
    PagingAnomaly,
}
