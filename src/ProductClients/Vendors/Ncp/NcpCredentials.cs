using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Ncp;

/// <summary>An access key of NAVER Cloud Platform. Immutable.</summary>
/// <param name="accessKey">The access key's id.</param>
/// <param name="secretKey">The secret of the access key.</param>
/// <param name="apiKey">The primary key of a subscription, if one is used.</param>
public sealed class NcpCredentials(string accessKey, Secret secretKey, Secret? apiKey = null) : ISecretHolder
{
    /// <summary>Gets the access key's id.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the primary key of a subscription.</summary>
    public Secret? ApiKey { get; } = apiKey;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey, ApiKey];

    /// <summary>Returns which access key it is, masked.</summary>
    /// <returns>Its first characters.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
