namespace ProductClients.Benchmarks.Soak;

/// <summary>What a vendor of the soak does instead of responding.</summary>
internal enum SoakFault
{
    None = 0,

    /// <summary>500 with an error body.</summary>
    ServerError,

    /// <summary>503 with an error body.</summary>
    Unavailable,

    /// <summary>429 with an error body.</summary>
    TooManyRequests,

    /// <summary>401 whose <c>Date</c> is of another clock; of Huawei's tokens, a token it calls dead.</summary>
    Unauthorized,

    /// <summary>A connection that is reset without a response.</summary>
    NoResponse,

    /// <summary>A body whose connection breaks half way.</summary>
    BrokenBody,

    /// <summary>A body that stops half way and never ends.</summary>
    StalledBody,

    /// <summary>A body that ends half way as if it were whole.</summary>
    TruncatedBody,

    /// <summary>A body that is not JSON.</summary>
    MalformedBody,
}
