using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>An access key of Samsung Cloud Platform. Immutable.</summary>
/// <param name="accessKey">The id of the access key.</param>
/// <param name="secretKey">The secret of the access key.</param>
/// <param name="accountId">The id of the account, which is signed and sent; <see langword="null"/> for neither.</param>
public sealed class ScpCredentials(string accessKey, Secret secretKey, string? accountId = null) : ISecretHolder
{
    /// <summary>Gets the id of the access key.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the id of the account, which is signed and sent; <see langword="null"/> for neither.</summary>
    public string? AccountId { get; } = accountId;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey];

    /// <summary>Returns a text that identifies the access key, masked.</summary>
    /// <returns>A text with at most the first four characters of the access key.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
