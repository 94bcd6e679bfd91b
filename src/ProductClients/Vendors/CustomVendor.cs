using ProductClients.Redaction;

namespace ProductClients;

/// <summary>A vendor of the app's own with an HTTP API: what creates its source and its signer. Its registrations are
/// added in code, or read from the configuration.</summary>
/// <remarks>One instance serves any number of registrations, so it must be thread-safe.</remarks>
public abstract class CustomVendor
{
    private const int MaxNameLength = 100;

    /// <summary>Initializes a new instance of the <see cref="CustomVendor"/> class.</summary>
    /// <param name="name">The vendor's name, which is also the value of the configuration key <c>Vendor</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, is the name of a built-in vendor in any
    /// case, or has a line break or another control character.</exception>
    protected CustomVendor(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Any(char.IsControl) || name != name.Trim())
        {
            throw new ArgumentException(
                $"'{SafeText.OneLine(name, MaxNameLength)}' is not a valid vendor name; it must be one line without "
                + "control characters, and not start or end with a space.",
                nameof(name));
        }

        if (VendorNames.All.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{name}' is the name of a built-in vendor; use another name.", nameof(name));
        }

        Name = name;
    }

    /// <summary>Gets the vendor's name.</summary>
    public string Name { get; }

    /// <summary>Creates the source of a registration. It is called once.</summary>
    /// <param name="client">The client that sends the requests of the source, with retries, limits and signatures. Its
    /// base address is the endpoint of the registration.</param>
    /// <param name="context">The name, the options and the services of the registration.</param>
    /// <returns>The source.</returns>
    public abstract IProductSource CreateSource(HttpClient client, CustomVendorContext context);

    /// <summary>Creates the signer of a registration. It is called once, unless the registration has a signer of its
    /// own (<see cref="IRegistrationBuilder.UseSigner"/>).</summary>
    /// <param name="context">The name, the options and the services of the registration.</param>
    /// <returns>The signer; <see langword="null"/> if requests are not signed.</returns>
    public virtual IRequestSigner? CreateSigner(CustomVendorContext context) => null;

    /// <summary>Sets the vendor's own defaults, such as its endpoint. The values of a registration replace them.
    /// </summary>
    /// <param name="options">The options of a registration, with the defaults of the library.</param>
    public virtual void SetDefaults(CustomVendorOptions options)
    {
    }

    /// <summary>Returns one message for each option that is missing or not valid, such as
    /// <c>Secrets:Key is missing</c>. Start-up fails with these messages. They must not contain a secret.</summary>
    /// <param name="options">The options of a registration.</param>
    /// <returns>The messages, without a full stop.</returns>
    public virtual IEnumerable<string> Validate(CustomVendorOptions options) => [];
}
