using ProductClients.Vendors.Scp;

namespace ProductClients.Samples.CustomSigner;

/// <summary>Credentials from elsewhere. Asked at every attempt, so a rotated key is used at once; this one is fixed.
/// </summary>
internal sealed class Vault(string accessKey, string secretKey, string? accountId) : ICredentialSource<ScpCredentials>
{
    private readonly ScpCredentials _credentials = new(accessKey, secretKey, accountId);

    public ValueTask<ScpCredentials> GetAsync(CancellationToken cancellationToken) => new(_credentials);
}
