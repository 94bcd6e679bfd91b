using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors;

/// <summary>The module of a custom vendor. The app supplies the source and the signer; the rest is as for a built-in
/// vendor.</summary>
[OptionsValidator]
internal sealed partial class CustomVendorModule(CustomVendor vendor)
    : VendorModule<CustomVendorOptions, HttpClient>, IValidateOptions<CustomVendorOptions>
{
    public override string Vendor => vendor.Name;

    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(5);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<CustomVendorOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new CommonErrorReader();

    public override Type? CredentialsType => null;

    // A keyed HttpClient could be one of the app's own.
    public override bool IsKeyedService => false;

    public override void SetDefaults(CustomVendorOptions options) => vendor.SetDefaults(options);

    public override void Read(OptionsReader reader, CustomVendorOptions options)
    {
        reader.Flag(nameof(options.IsStreamed), value => options.IsStreamed = value);
        reader.Texts(nameof(options.Settings), (key, value) => options.Settings[key] = value);
        reader.Texts(nameof(options.Secrets), (key, value) => options.Secrets[key] = new Secret(value));
    }

    public override IEnumerable<string> Check(CustomVendorOptions options) =>
        Missing((options.Endpoint, nameof(options.Endpoint), "the vendor's address, such as https://host"))
            .Concat(vendor.Validate(options));

    public override Uri? Endpoint(CustomVendorOptions options) => options.Endpoint;

    public override bool SendsCredentials(CustomVendorOptions options) => options.Secrets.Count > 0;

    // The pipeline reads it once.
    public override object Connection(CustomVendorOptions options) => (base.Connection(options), options.IsStreamed);

    public override IEnumerable<string> CheckCredentials(CustomVendorOptions options) => [];

    public override bool IsStreamed(CustomVendorOptions options) => options.IsStreamed;

    // The app's signer uses its own clock, so a corrected clock would not change its signature.
    public override bool SignsTime(IRequestSigner signer) => false;

    public override IRequestSigner? CreateSigner(VendorContext<CustomVendorOptions> context) =>
        vendor.CreateSigner(new CustomVendorContext(context));

    public override ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<CustomVendorOptions> context, CancellationToken cancellationToken)
    {
        var options = context.Options();
        var secrets = options.Secrets.Select(static pair => KeyValuePair.Create(pair.Key, pair.Value.Reveal()));
        return new ValueTask<IEnumerable<string?>>(options.Settings.Concat(secrets)
            .OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static pair => new[] { pair.Key, pair.Value }));
    }

    public override HttpClient CreateApi(HttpClient client, Registration registration) => client;

    public override IProductSource CreateSource(HttpClient api, VendorContext<CustomVendorOptions> context) =>
        vendor.CreateSource(api, new CustomVendorContext(context));
}
