using ProductClients.Signing;
using ProductClients.Vendors;

namespace ProductClients;

/// <summary>What a <see cref="CustomVendor"/> can create a source or a signer from. Thread-safe.</summary>
public sealed class CustomVendorContext
{
    private readonly VendorContext<CustomVendorOptions> _context;

    /// <summary>Initializes a new instance of the <see cref="CustomVendorContext"/> class, for a test of a custom
    /// vendor. In an app, the library creates the context.</summary>
    /// <param name="registration">The registration's name.</param>
    /// <param name="options">The options of the registration.</param>
    /// <param name="services">The services of the app.</param>
    /// <param name="tokenClient">Creates the client for token requests. The default is <see langword="null"/>: a
    /// client without handlers.</param>
    /// <param name="timeProvider">The clock of the app. The default is <see langword="null"/>: the clock of the
    /// machine.</param>
    public CustomVendorContext(
        string registration,
        CustomVendorOptions options,
        IServiceProvider services,
        Func<HttpClient>? tokenClient = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        var time = timeProvider ?? TimeProvider.System;
        _context = new VendorContext<CustomVendorOptions>(
            new Registration(registration, nameof(CustomVendor)),
            () => options,
            new SigningClock(time),
            time,
            tokenClient ?? (static () => new HttpClient()),
            new KnownSecrets(() => options, () => options.AllSecrets),
            services,
            CredentialsKey: null);
    }

    internal CustomVendorContext(VendorContext<CustomVendorOptions> context) => _context = context;

    /// <summary>Gets the registration's name, as the app writes it.</summary>
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

    /// <summary>Creates a signer that authenticates with a token in a header. The token is requested at the first
    /// attempt, and shared by all requests until it is about to expire. A rejected token is replaced once.</summary>
    /// <param name="request">Requests a token, such as with <see cref="CreateTokenClient"/>. One call at a time is
    /// under way. It is called again when the options have changed.</param>
    /// <param name="header">The name of the header.</param>
    /// <param name="prefix">The text before the token.</param>
    /// <returns>The signer, for <see cref="CustomVendor.CreateSigner"/>.</returns>
    public IRequestSigner CreateTokenSigner(
        Func<CancellationToken, Task<IssuedToken>> request,
        string header = "Authorization",
        string prefix = "Bearer ")
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        ArgumentNullException.ThrowIfNull(prefix);
        return new TokenSigner(
            new TokenCache(request, () => new Credentials(Options), TimeProvider), header, prefix, clock: null);
    }

    /// <summary>Returns the registration's name.</summary>
    public override string ToString() => Registration;

    // The options that a token may depend on, compared by value.
    private sealed class Credentials(CustomVendorOptions options) : IEquatable<Credentials>
    {
        private readonly KeyValuePair<string, Secret>[] _values =
        [
            .. options.Secrets
                .Concat(options.Settings.Select(static pair => KeyValuePair.Create(pair.Key, new Secret(pair.Value))))
                .OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase),
        ];

        public bool Equals(Credentials? other) => other is not null && _values.SequenceEqual(other._values);

        public override bool Equals(object? obj) => Equals(obj as Credentials);

        public override int GetHashCode() => _values.Length;
    }
}
