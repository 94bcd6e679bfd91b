using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>A permanent or temporary access key of Huawei Cloud. Immutable.</summary>
/// <param name="accessKey">The id of the access key (AK).</param>
/// <param name="secretKey">The secret of the access key (SK).</param>
/// <param name="securityToken">The session token of a temporary access key; <see langword="null"/> for a permanent
/// one.</param>
public sealed class HuaweiCredentials(string accessKey, Secret secretKey, Secret? securityToken = null) : ISecretHolder
{
    /// <summary>Gets the id of the access key (AK).</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key (SK).</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the session token of a temporary access key; <see langword="null"/> for a permanent one.</summary>
    public Secret? SecurityToken { get; } = securityToken;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey, SecurityToken];

    /// <summary>Returns a text that identifies the access key, masked.</summary>
    /// <returns>A text with at most the first four characters of the access key.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
