namespace ProductClients.Benchmarks.Soak;

/// <summary>The faults of a vendor in the soak test.</summary>
internal enum SoakFault
{
    None = 0,

    /// <summary>Status 500 with an error body.</summary>
    ServerError,

    /// <summary>Status 503 with an error body.</summary>
    Unavailable,

    /// <summary>Status 429 with an error body.</summary>
    TooManyRequests,

    /// <summary>Status 401 with the <c>Date</c> of another clock. For Huawei, it also rejects the token.</summary>
    Unauthorized,

    /// <summary>The connection is reset without a response.</summary>
    NoResponse,

    /// <summary>The connection breaks in the middle of the body.</summary>
    BrokenBody,

    /// <summary>The body stops in the middle and does not end.</summary>
    StalledBody,

    /// <summary>The body ends early, with a matching Content-Length.</summary>
    TruncatedBody,

    /// <summary>The body is not JSON.</summary>
    MalformedBody,
}
