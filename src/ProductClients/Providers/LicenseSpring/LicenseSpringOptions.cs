using ProductClients.Configuration;

namespace ProductClients.Providers.LicenseSpring;

/// <summary>A registration of LicenseSpring.</summary>
/// <remarks>The default <see cref="ProviderOptions.Endpoint"/> is <c>https://api.licensespring.com</c>.</remarks>
public sealed class LicenseSpringOptions : ProviderOptions
{
    /// <summary>Gets or sets how requests are authenticated.</summary>
    /// <value>The default is <see cref="LicenseSpringAuth.Hmac"/>.</value>
    public LicenseSpringAuth Auth { get; set; }

    /// <summary>Gets or sets the API key. Required.</summary>
    [RequiredOption("the API key")]
    [WireTextOption]
    public Secret? ApiKey { get; set; }

    /// <summary>Gets or sets the shared key requests are signed with. Required.</summary>
    [RequiredOption("the shared key of the API key")]
    [WireTextOption]
    public Secret? SharedKey { get; set; }
}
