using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors;

/// <summary>What a vendor brings to a registration; the rest is the same for all.</summary>
internal abstract class VendorModule<TOptions>
    where TOptions : VendorOptions, new()
{
    /// <summary>Gets the vendor's name.</summary>
    public abstract string Vendor { get; }

    /// <summary>Gets how far the vendor lets the clock of a signature be from its own.</summary>
    public abstract TimeSpan ClockTolerance { get; }

    /// <summary>Gets the checks of each option by itself, generated from the attributes.</summary>
    public abstract IValidateOptions<TOptions> OptionChecks { get; }

    /// <summary>Gets the reader of the vendor's error bodies.</summary>
    public abstract IErrorReader Errors { get; }

    /// <summary>Reads the vendor's own options.</summary>
    public abstract void Read(OptionsReader reader, TOptions options);

    /// <summary>Returns what is wrong with the options together, as sentences.</summary>
    public abstract IEnumerable<string> Check(TOptions options);

    /// <summary>Returns the address to send to: the option's, or the documented default.</summary>
    public abstract Uri? Endpoint(TOptions options);

    /// <summary>Returns whether requests carry credentials, which must not travel in the open.</summary>
    public abstract bool SendsCredentials(TOptions options);

    /// <summary>Gets the type of the vendor's credentials, which an app may bring a source of.</summary>
    public abstract Type CredentialsType { get; }

    /// <summary>Returns which credentials are missing; not asked where the app brings its own.</summary>
    public abstract IEnumerable<string> CheckCredentials(TOptions options);

    /// <summary>Returns the secrets among the options, to be taken out of what a vendor echoes.</summary>
    public abstract IEnumerable<Secret?> Secrets(TOptions options);

    /// <summary>Returns whether the credentials an app may bring are used at all.</summary>
    public virtual bool TakesCredentials(TOptions options) => true;

    /// <summary>Returns what cannot change while the app runs: a new key must not go to an old address, and a check that
    /// was turned on must not seem to be.</summary>
    public virtual object Connection(TOptions options) => (Endpoint(options), TokenEndpoint(options));

    /// <summary>Returns the address credentials are sent to for a token, if they are.</summary>
    public virtual Uri? TokenEndpoint(TOptions options) => null;

    /// <summary>Gets the name of the option that holds that address.</summary>
    public virtual string TokenEndpointName => "TokenEndpoint";

    /// <summary>Returns whether the response is read as it arrives, rather than as a whole.</summary>
    public virtual bool IsStreamed(TOptions options) => false;

    /// <summary>Returns what checks the response's body before anything of it is used, if something does.</summary>
    public virtual IResponseVerifier? CreateVerifier(TOptions options) => null;

    /// <summary>Makes the signer, or <see langword="null"/> where nothing is to be signed.</summary>
    public abstract IRequestSigner? CreateSigner(SignerContext<TOptions> context);

    /// <summary>Says of each option that has no value what it must be.</summary>
    protected static IEnumerable<string> Missing(params IEnumerable<(object? Value, string Name, string Meaning)> options) =>
        options.Where(static option => option.Value is null)
            .Select(static option => $"{option.Name} is missing; it must be {option.Meaning}");

    /// <summary>Gets the typed interface, or <see langword="null"/> for a vendor of the app's own.</summary>
    public virtual Type? ApiType => null;

    /// <summary>Creates the client of the typed interface.</summary>
    public abstract object CreateApi(HttpClient client, Registration registration);

    /// <summary>Makes the source on top of the typed interface.</summary>
    public abstract IProductSource CreateSource(object api, Registration registration, Func<TOptions> options);
}
