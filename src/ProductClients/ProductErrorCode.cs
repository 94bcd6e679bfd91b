namespace ProductClients;

/// <summary>What went wrong, in words that hold for every vendor.</summary>
public enum ProductErrorCode
{
    /// <summary>Nothing more precise is known.</summary>
    Unknown = 0,

    /// <summary>The vendor does not accept the credentials or the signature. Never retried.</summary>
    Authentication,

    /// <summary>The credentials are accepted but may not list products. Never retried.</summary>
    PermissionDenied,

    /// <summary>The vendor does not accept the parameters, or refuses the operation. Never retried.</summary>
    InvalidRequest,

    /// <summary>There is no such project, product or route. Never retried.</summary>
    NotFound,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>The vendor cannot respond now.</summary>
    Unavailable,

    /// <summary>No response within the time allowed.</summary>
    Timeout,

    /// <summary>The connection failed, or a proxy refused it.</summary>
    Network,

    /// <summary>The response is not what the vendor documents; a redirect is one too.</summary>
    InvalidResponse,

    /// <summary>The response is larger than the limits of the registration.</summary>
    ResponseTooLarge,

    /// <summary>The pages of the listing contradict each other, such as one page twice.</summary>
    PagingAnomaly,
}
