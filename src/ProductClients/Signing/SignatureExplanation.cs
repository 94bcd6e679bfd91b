namespace ProductClients;

/// <summary>Explains how a signature was made. It contains no secret. Immutable and thread-safe.</summary>
/// <param name="scheme">The scheme, such as <c>SDK-HMAC-SHA256</c>.</param>
public sealed class SignatureExplanation(string scheme)
{
    /// <summary>Gets the scheme, such as <c>SDK-HMAC-SHA256</c>.</summary>
    public string Scheme { get; } = scheme;

    /// <summary>Gets the canonical request; <see langword="null"/> for a scheme that has none.</summary>
    public string? CanonicalRequest { get; init; }

    /// <summary>Gets the text that was signed; <see langword="null"/> for a scheme without a signature.</summary>
    public string? StringToSign { get; init; }

    /// <summary>Gets the names of the headers that the signer set.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Returns the scheme and the names of the headers.</summary>
    public override string ToString() => $"{Scheme} ({string.Join(", ", Headers)})";
}
