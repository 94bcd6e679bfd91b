using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>An API key of LicenseSpring and its shared key. Immutable.</summary>
/// <param name="apiKey">The API key.</param>
/// <param name="sharedKey">The shared key that signs requests.</param>
public sealed class LicenseSpringCredentials(Secret apiKey, Secret sharedKey) : ISecretHolder
{
    /// <summary>Gets the API key.</summary>
    public Secret ApiKey { get; } = apiKey;

    /// <summary>Gets the shared key that signs requests.</summary>
    public Secret SharedKey { get; } = sharedKey;

    internal SecretKey Key { get; } = new(sharedKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [ApiKey, SharedKey];

    /// <summary>Returns a fixed text. Both keys are secrets.</summary>
    /// <returns><c>API key [redacted]</c>.</returns>
    public override string ToString() => $"API key {ApiKey}";
}
