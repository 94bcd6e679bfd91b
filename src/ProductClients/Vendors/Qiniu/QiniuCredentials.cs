using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>An access key of Qiniu. Immutable.</summary>
/// <param name="accessKey">The access key's id.</param>
/// <param name="secretKey">The secret of the access key.</param>
public sealed class QiniuCredentials(string accessKey, Secret secretKey) : ISecretHolder
{
    /// <summary>Gets the access key's id.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey];

    /// <summary>Returns which access key it is, masked.</summary>
    /// <returns>Its first characters.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
