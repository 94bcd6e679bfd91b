using ProductClients.Vendors.Scp;

namespace ProductClients.Samples.CustomSigner;

/// <summary>
/// A source of credentials. It is called for every attempt, so a rotated key is used at once. This one is constant.
/// </summary>
internal sealed class Vault(string accessKey, string secretKey, string? accountId) : ICredentialSource<ScpCredentials>
{
    private readonly ScpCredentials _credentials = new(accessKey, secretKey, accountId);

    public ValueTask<ScpCredentials> GetAsync(CancellationToken cancellationToken) => new(_credentials);
}
