using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Providers.LicenseSpring;

/// <summary>What LicenseSpring brings to a registration.</summary>
internal sealed class LicenseSpringModule : ProviderModule<LicenseSpringOptions>
{
    private static readonly Uri DefaultEndpoint = new("https://api.licensespring.com");

    public override string Vendor => VendorNames.LicenseSpring;

    public override bool StreamsArray => true;

    // "The date may be up to 15 minutes old", else date_header_diff (api-key-authorization).
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(15);

    public override IValidateOptions<LicenseSpringOptions> OptionChecks { get; } = new LicenseSpringOptionChecks();

    public override IErrorReader Errors { get; } = new LicenseSpringErrorReader();

    public override void Read(OptionsReader reader, LicenseSpringOptions options)
    {
        reader.Word<LicenseSpringAuth>(nameof(options.Auth), value => options.Auth = value);
        reader.Secret(nameof(options.ApiKey), value => options.ApiKey = value);
        reader.Secret(nameof(options.SharedKey), value => options.SharedKey = value);
    }

    public override IEnumerable<string> Check(LicenseSpringOptions options)
    {
        // The key stands between quotes in the Authorization header, which has no way to escape one.
        if (options.ApiKey?.Reveal().Contains('"') == true)
        {
            yield return "ApiKey has a quotation mark; it must be the key without quotes";
        }
    }

    public override Uri? Endpoint(LicenseSpringOptions options) => options.Endpoint ?? DefaultEndpoint;

    public override bool SendsCredentials(LicenseSpringOptions options) => true;

    public override IRequestSigner CreateSigner(Func<LicenseSpringOptions> options, SigningClock clock) =>
        new LicenseSpringRequestSigner(
            new OptionsCredentialSource<LicenseSpringOptions, LicenseSpringCredentials>(
                options, static o => new LicenseSpringCredentials(o.ApiKey!, o.SharedKey!)),
            clock);

    public override object CreateApi(HttpClient client, Registration registration) =>
        TypedClients.Create<ILicenseSpringProductsApi>(
            client, registration, LicenseSpringJsonContext.Default, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public override IProductSource CreateSource(
        object api, Registration registration, Func<LicenseSpringOptions> options) =>
        new LicenseSpringProductSource((ILicenseSpringProductsApi)api, registration);
}
