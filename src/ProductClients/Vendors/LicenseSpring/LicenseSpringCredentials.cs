using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>An API key of LicenseSpring. Immutable.</summary>
/// <param name="apiKey">The API key.</param>
/// <param name="sharedKey">The shared key requests are signed with.</param>
public sealed class LicenseSpringCredentials(Secret apiKey, Secret sharedKey) : ISecretHolder
{
    /// <summary>Gets the API key.</summary>
    public Secret ApiKey { get; } = apiKey;

    /// <summary>Gets the shared key requests are signed with.</summary>
    public Secret SharedKey { get; } = sharedKey;

    internal SecretKey Key { get; } = new(sharedKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [ApiKey, SharedKey];
}
