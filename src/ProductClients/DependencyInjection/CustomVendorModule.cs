using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>The module of a custom vendor. The app supplies the source and the signer; the rest is as for a built-in
/// vendor.</summary>
internal sealed class CustomVendorModule(string vendor, Func<HttpClient, string, IProductSource> createSource)
    : VendorModule<CustomVendorOptions>
{
    public override string Vendor => vendor;

    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(5);

    public override IValidateOptions<CustomVendorOptions> OptionChecks { get; } = new CustomVendorOptionChecks();

    public override IErrorReader Errors { get; } = new CommonErrorReader();

    // The app supplies the signer, if there is one, so there are no credentials.
    public override Type CredentialsType => typeof(void);

    // A custom vendor is registered in code, so no configuration section names it.
    public override void Read(OptionsReader reader, CustomVendorOptions options) =>
        throw new NotSupportedException("The options of a custom vendor are set in code.");

    public override IEnumerable<string> Check(CustomVendorOptions options) =>
        Missing((options.Endpoint, nameof(options.Endpoint), "the vendor's address, such as https://host"));

    public override Uri? Endpoint(CustomVendorOptions options) => options.Endpoint;

    public override bool SendsCredentials(CustomVendorOptions options) => false;

    public override IEnumerable<string> CheckCredentials(CustomVendorOptions options) => [];

    public override IEnumerable<Secret?> Secrets(CustomVendorOptions options) => [];

    public override bool IsStreamed(CustomVendorOptions options) => options.IsStreamed;

    public override IRequestSigner? CreateSigner(SignerContext<CustomVendorOptions> context) => null;

    public override object CreateApi(HttpClient client, Registration registration) => client;

    public override IProductSource CreateSource(
        object api, Registration registration, Func<CustomVendorOptions> options) =>
        createSource((HttpClient)api, registration.Name);
}
