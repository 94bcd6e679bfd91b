using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>What an app brings for a vendor of its own; the rest is the same as for the vendors built in.</summary>
internal sealed class CustomVendorModule(string vendor, Func<HttpClient, string, IProductSource> createSource)
    : VendorModule<CustomVendorOptions>
{
    public override string Vendor => vendor;

    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(5);

    public override IValidateOptions<CustomVendorOptions> OptionChecks { get; } = new CustomVendorOptionChecks();

    public override IErrorReader Errors { get; } = new CommonErrorReader();

    // The app signs, or nobody does: there are no credentials here.
    public override Type CredentialsType => typeof(void);

    // A vendor of the app's own is registered in code: no section names one.
    public override void Read(OptionsReader reader, CustomVendorOptions options) =>
        throw new NotSupportedException("The options of a vendor of the app's own are set in code.");

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
