using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Support;

/// <summary>A credential source of an app.</summary>
internal sealed class Vault(Func<NcpCredentials> credentials) : ICredentialSource<NcpCredentials>
{
    public ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken) => new(credentials());
}
