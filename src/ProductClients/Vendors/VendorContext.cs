using Microsoft.Extensions.DependencyInjection;
using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>The objects that a vendor module can create a signer or a source from.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Options">Returns the current options of the registration.</param>
/// <param name="Clock">The clock of signatures.</param>
/// <param name="TimeProvider">The clock for the expiry of tokens.</param>
/// <param name="TokenClient">Creates the client for token requests. Its resilience pipeline has no limits.</param>
/// <param name="Secrets">The secrets that the registration uses.</param>
/// <param name="Services">The services of the app.</param>
/// <param name="CredentialsKey">The key of the credential source that <see cref="IRegistrationBuilder.UseCredentials"/>
/// added; <see langword="null"/> if there is none.</param>
internal sealed record VendorContext<TOptions>(
    Registration Registration,
    Func<TOptions> Options,
    SigningClock Clock,
    TimeProvider TimeProvider,
    Func<HttpClient> TokenClient,
    KnownSecrets Secrets,
    IServiceProvider Services,
    object? CredentialsKey)
    where TOptions : VendorOptions
{
    /// <summary>Returns the credential source of the app, or one that reads the current options.</summary>
    public ICredentialSource<T> Credentials<T>(Func<TOptions, T> create)
        where T : class =>
        CredentialsKey is null
            ? new OptionsCredentialSource<TOptions, T>(Options, create)
            : Secrets.Observe(Services.GetRequiredKeyedService<ICredentialSource<T>>(CredentialsKey));
}
