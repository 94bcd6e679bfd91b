using ProductClients.Vendors;

namespace ProductClients;

/// <summary>What a <see cref="CustomVendor"/> can create a source or a signer from. Thread-safe.</summary>
public sealed class CustomVendorContext
{
    private readonly VendorContext<CustomVendorOptions> _context;

    internal CustomVendorContext(VendorContext<CustomVendorOptions> context) => _context = context;

    /// <summary>Gets the registration's name, in lower case.</summary>
    public string Registration => _context.Registration.Name;

    /// <summary>Gets the current options of the registration. A signer reads them at every attempt, so that a changed
    /// configuration takes effect.</summary>
    public CustomVendorOptions Options => _context.Options();

    /// <summary>Gets the clock of the app.</summary>
    public TimeProvider TimeProvider => _context.TimeProvider;

    /// <summary>Gets the services of the app.</summary>
    public IServiceProvider Services => _context.Services;

    /// <summary>Creates a client for token requests. They are not signed, and are not limited by the options for
    /// concurrency and rate. The requests that need the token do not retry its failure: set
    /// <see cref="RequestRetry.IsIdempotent"/> for a POST that requests a token.</summary>
    /// <returns>The client.</returns>
    public HttpClient CreateTokenClient() => _context.TokenClient();
}
