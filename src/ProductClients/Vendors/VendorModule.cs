using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors;

/// <summary>Defines the parts of a registration that differ between vendors, except its typed interface.</summary>
internal abstract class VendorModule<TOptions>
    where TOptions : VendorOptions, new()
{
    /// <summary>Gets the name of the vendor.</summary>
    public abstract string Vendor { get; }

    /// <summary>Sets the defaults of options that no property initializer sets. Called before the values of the
    /// registration are set.</summary>
    public virtual void SetDefaults(TOptions options)
    {
    }

    /// <summary>Gets the largest difference that the vendor accepts between the time of a signature and its own
    /// clock.</summary>
    public abstract TimeSpan ClockTolerance { get; }

    /// <summary>Gets the checks of single options, generated from their attributes.</summary>
    public abstract IValidateOptions<TOptions> OptionChecks { get; }

    /// <summary>Gets the reader of the vendor's error responses.</summary>
    public abstract IErrorReader Errors { get; }

    /// <summary>Gets the form of a response with products; <see langword="null"/> if it is not known.</summary>
    public virtual ResponseForm? ListForm => null;

    /// <summary>Gets the form of a response with a token; <see langword="null"/> if no token is requested.</summary>
    public virtual ResponseForm? TokenForm => null;

    /// <summary>Reads the options of the vendor from the configuration.</summary>
    public abstract void Read(OptionsReader reader, TOptions options);

    /// <summary>Returns one message for each problem that the checks of single options cannot find.</summary>
    public virtual IEnumerable<string> Check(TOptions options) => [];

    /// <summary>Returns the address of the vendor: that of the options, or the documented default.</summary>
    public abstract Uri? Endpoint(TOptions options);

    /// <summary>Returns whether requests carry credentials, which are not sent over plaintext HTTP.</summary>
    public virtual bool SendsCredentials(TOptions options) => true;

    /// <summary>Gets the type of the vendor's credentials, for <see cref="IRegistrationBuilder.UseCredentials"/>;
    /// <see langword="null"/> if the app supplies the signer of the vendor.</summary>
    public abstract Type? CredentialsType { get; }

    /// <summary>Returns one message for each missing credential. Not called if the app supplies the
    /// credentials.</summary>
    public abstract IEnumerable<string> CheckCredentials(TOptions options);

    /// <summary>Returns whether credentials that the app supplies are used.</summary>
    public virtual bool TakesCredentials(TOptions options) => true;

    /// <summary>Returns the options that only the vendor's own signer or credentials use, and whether each has a value.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="bringsSigner">Whether the app supplies the signer; if not, it supplies the credentials.</param>
    public virtual IEnumerable<(bool IsSet, string Name)> Replaced(TOptions options, bool bringsSigner) => [];

    /// <summary>Returns the values that must not change while the app runs. A new key must not be sent to an old
    /// address, and a check that changed options enable must not seem to be active.</summary>
    public virtual object Connection(TOptions options) => (Endpoint(options), TokenEndpoint(options));

    /// <summary>Returns the address that credentials are sent to for a token; <see langword="null"/> if no token is
    /// used.</summary>
    public virtual Uri? TokenEndpoint(TOptions options) => null;

    /// <summary>Gets the name of the option that holds the address for tokens.</summary>
    public virtual string TokenEndpointName => "TokenEndpoint";

    /// <summary>Returns whether the response is streamed. Otherwise it is read completely before it is used.</summary>
    public virtual bool IsStreamed(TOptions options) => false;

    /// <summary>Creates the verifier of response bodies; <see langword="null"/> if responses are not
    /// verified.</summary>
    public virtual IResponseVerifier? CreateVerifier(TOptions options) => null;

    /// <summary>Returns whether a signer of this module signs the time of the corrected clock.</summary>
    public virtual bool SignsTime(IRequestSigner signer) => signer is not TokenSigner { SignsTime: false };

    /// <summary>Creates the signer; <see langword="null"/> if requests are not signed.</summary>
    public abstract IRequestSigner? CreateSigner(VendorContext<TOptions> context);

    /// <summary>Returns what identifies the account, and the options that choose the products, such as a project or a
    /// language. A secret is included only if nothing else identifies the account.</summary>
    public abstract ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<TOptions> context, CancellationToken cancellationToken);

    /// <summary>Returns one message for each option that has no value.</summary>
    protected static IEnumerable<string> Missing(
        params IEnumerable<(object? Value, string Name, string Meaning)> options) =>
        options.Where(static option => option.Value is null)
            .Select(static option => $"{option.Name} is missing; it must be {option.Meaning}");
}

/// <summary>Defines the parts of a registration that differ between vendors.</summary>
/// <typeparam name="TOptions">The options of the vendor.</typeparam>
/// <typeparam name="TApi">The typed interface of the vendor, which sends the requests of the source.</typeparam>
internal abstract class VendorModule<TOptions, TApi> : VendorModule<TOptions>
    where TOptions : VendorOptions, new()
    where TApi : class
{
    /// <summary>Gets whether <typeparamref name="TApi"/> is a keyed service with the name of the registration.
    /// </summary>
    public virtual bool IsKeyedService => true;

    /// <summary>Creates the client of the typed interface.</summary>
    public abstract TApi CreateApi(HttpClient client, Registration registration);

    /// <summary>Creates the source that uses the typed interface.</summary>
    public abstract IProductSource CreateSource(TApi api, VendorContext<TOptions> context);
}
