using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Huawei;

/// <summary>A permanent or temporary access key of Huawei Cloud. Immutable.</summary>
/// <param name="accessKey">The access key's id (AK).</param>
/// <param name="secretKey">The secret of the access key (SK).</param>
/// <param name="securityToken">The session token, for a temporary access key.</param>
public sealed class HuaweiCredentials(string accessKey, Secret secretKey, Secret? securityToken = null) : ISecretHolder
{
    /// <summary>Gets the access key's id (AK).</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key (SK).</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the session token of a temporary access key.</summary>
    public Secret? SecurityToken { get; } = securityToken;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey, SecurityToken];

    /// <summary>Returns which access key it is, masked.</summary>
    /// <returns>Its first characters.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
