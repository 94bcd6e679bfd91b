using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Vendors.Ncp;

/// <summary>An access key of NAVER Cloud Platform. Immutable.</summary>
/// <param name="accessKey">The id of the access key.</param>
/// <param name="secretKey">The secret of the access key.</param>
/// <param name="apiKey">The primary key of an API Gateway subscription; <see langword="null"/> to send none.</param>
public sealed class NcpCredentials(string accessKey, Secret secretKey, Secret? apiKey = null) : ISecretHolder
{
    /// <summary>Gets the id of the access key.</summary>
    public string AccessKey { get; } = accessKey;

    /// <summary>Gets the secret of the access key.</summary>
    public Secret SecretKey { get; } = secretKey;

    /// <summary>Gets the primary key of an API Gateway subscription; <see langword="null"/> if none is sent.</summary>
    public Secret? ApiKey { get; } = apiKey;

    internal SecretKey Key { get; } = new(secretKey);

    IEnumerable<Secret?> ISecretHolder.Secrets => [SecretKey, ApiKey];

    /// <summary>Returns a text that identifies the access key, masked.</summary>
    /// <returns>A text with at most the first four characters of the access key.</returns>
    public override string ToString() => $"access key {AccessKeyMask.Of(AccessKey)}";
}
