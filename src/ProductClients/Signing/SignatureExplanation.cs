namespace ProductClients;

/// <summary>How a signature was made. Holds no secret.</summary>
/// <param name="Scheme">The scheme, such as <c>SDK-HMAC-SHA256</c>.</param>
public sealed record SignatureExplanation(string Scheme)
{
    /// <summary>Gets the canonical form of the request, for a scheme that has one.</summary>
    public string? CanonicalRequest { get; init; }

    /// <summary>Gets the text the signature was computed over; <see langword="null"/> for a scheme without a signature.
    /// </summary>
    public string? StringToSign { get; init; }

    /// <summary>Gets the names of the headers the signer wrote.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}
