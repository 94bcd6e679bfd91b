namespace ProductClients;

/// <summary>Explains how a signature was made. It contains no secret.</summary>
/// <param name="Scheme">The scheme, such as <c>SDK-HMAC-SHA256</c>.</param>
public sealed record SignatureExplanation(string Scheme)
{
    /// <summary>Gets the canonical request; <see langword="null"/> for a scheme that has none.</summary>
    public string? CanonicalRequest { get; init; }

    /// <summary>Gets the text that was signed; <see langword="null"/> for a scheme without a signature.</summary>
    public string? StringToSign { get; init; }

    /// <summary>Gets the names of the headers that the signer set.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}
