using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>The objects that a vendor module can create a signer from.</summary>
/// <param name="Registration">The registration that the signer signs for.</param>
/// <param name="Options">Returns the current options of the registration.</param>
/// <param name="Clock">The clock of signatures.</param>
/// <param name="TimeProvider">The clock for the expiry of tokens.</param>
/// <param name="TokenClient">Creates the client for token requests. It has the same pipeline, without a signer.</param>
/// <param name="Services">The services of the app, which may include a credential source.</param>
internal sealed record SignerContext<TOptions>(
    Registration Registration,
    Func<TOptions> Options,
    SigningClock Clock,
    TimeProvider TimeProvider,
    Func<HttpClient> TokenClient,
    IServiceProvider Services)
    where TOptions : VendorOptions
{
    /// <summary>Returns the credential source of the app, or one that reads the current options.</summary>
    public ICredentialSource<T> Credentials<T>(Func<TOptions, T> create)
        where T : class =>
        Services.GetKeyedService<ICredentialSource<T>>(Registration.Name) is { } own
            ? Services.GetRequiredKeyedService<KnownSecrets>(Registration.Name).Observe(own)
            : new OptionsCredentialSource<TOptions, T>(Options, create);
}
