using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>What a signer can be made of.</summary>
/// <param name="Registration">The registration it signs for.</param>
/// <param name="Options">The registration's options, as they are now.</param>
/// <param name="Clock">The time to sign with.</param>
/// <param name="TimeProvider">The time a token's life is measured by.</param>
/// <param name="TokenClient">Makes the client of a token endpoint: the same pipeline, without a signer.</param>
/// <param name="Services">The app's services, which may hold a credential source of its own.</param>
internal sealed record SignerContext<TOptions>(
    Registration Registration,
    Func<TOptions> Options,
    SigningClock Clock,
    TimeProvider TimeProvider,
    Func<HttpClient> TokenClient,
    IServiceProvider Services)
    where TOptions : VendorOptions
{
    /// <summary>Returns the app's own credential source, or one that follows the options.</summary>
    public ICredentialSource<T> Credentials<T>(Func<TOptions, T> create)
        where T : class =>
        Services.GetKeyedService<ICredentialSource<T>>(Registration.Name) is { } own
            ? Services.GetRequiredKeyedService<KnownSecrets>(Registration.Name).Observe(own)
            : new OptionsCredentialSource<TOptions, T>(Options, create);
}
