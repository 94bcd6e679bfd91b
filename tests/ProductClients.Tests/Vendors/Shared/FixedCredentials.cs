namespace ProductClients.Tests.Vendors.Shared;

/// <summary>Credentials that never change.</summary>
internal sealed class FixedCredentials<T>(T credentials) : ICredentialSource<T>
    where T : class
{
    public ValueTask<T> GetAsync(CancellationToken cancellationToken) => new(credentials);
}
