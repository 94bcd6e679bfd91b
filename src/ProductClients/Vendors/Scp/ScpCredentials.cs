using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>An access key of Samsung Cloud Platform. Immutable.</summary>
/// <param name="accessKey">The access key.</param>
/// <param name="secretKey">The secret of the access key.</param>
/// <param name="accountId">The account's id, if it is to be signed and sent.</param>
public sealed class ScpCredentials(string accessKey, Secret secretKey, string? accountId = null) : ISecretHolder
{
    /// <summary>Gets the access key.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the account's id.</summary>
    public string? AccountId { get; } = accountId;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey];

    /// <summary>Returns which access key it is, masked.</summary>
    /// <returns>Its first characters.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
