using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Providers;

/// <summary>What a vendor brings to a registration; the rest is the same for all.</summary>
internal abstract class ProviderModule<TOptions>
    where TOptions : ProviderOptions, new()
{
    /// <summary>Gets the vendor's name.</summary>
    public abstract string Vendor { get; }

    /// <summary>Gets whether the vendor answers with one array, read as it arrives.</summary>
    public virtual bool StreamsArray => false;

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

    /// <summary>Makes the signer, or <see langword="null"/> where nothing is to be signed.</summary>
    public abstract IRequestSigner? CreateSigner(Func<TOptions> options, SigningClock clock);

    /// <summary>Makes the typed interface.</summary>
    public abstract object CreateApi(HttpClient client, Registration registration);

    /// <summary>Makes the source on top of the typed interface.</summary>
    public abstract IProductSource CreateSource(object api, Registration registration, Func<TOptions> options);
}
