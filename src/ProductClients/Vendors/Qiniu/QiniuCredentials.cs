using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Qiniu;

/// <summary>An access key of Qiniu. Immutable.</summary>
/// <param name="accessKey">The id of the access key.</param>
/// <param name="secretKey">The secret of the access key.</param>
public sealed class QiniuCredentials(string accessKey, Secret secretKey) : ISecretHolder
{
    /// <summary>Gets the id of the access key.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey];

    /// <summary>Returns a text that identifies the access key, masked.</summary>
    /// <returns>A text with at most the first four characters of the access key.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
