using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Defines what is specific to a registration of LicenseSpring.</summary>
[OptionsValidator]
internal sealed partial class LicenseSpringModule
    : VendorModule<LicenseSpringOptions, ILicenseSpringProductsApi>, IValidateOptions<LicenseSpringOptions>
{
    private static readonly Uri DefaultEndpoint = new("https://api.licensespring.com");

    public override string Vendor => VendorNames.LicenseSpring;

    public override Type CredentialsType => typeof(LicenseSpringCredentials);

    // "The date may be up to 15 minutes old"; otherwise date_header_diff (docs/vendors/licensespring.md, "Times").
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(15);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<LicenseSpringOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new LicenseSpringErrorReader();

    public override ResponseForm ListForm { get; } = new(Property: null);

    public override ResponseForm TokenForm { get; } = new("access_token");

    public override void Read(OptionsReader reader, LicenseSpringOptions options)
    {
        reader.Word<LicenseSpringAuth>(nameof(options.Auth), value => options.Auth = value);
        reader.Secret(nameof(options.ApiKey), value => options.ApiKey = value);
        reader.Secret(nameof(options.SharedKey), value => options.SharedKey = value);
        reader.Text(nameof(options.ClientId), value => options.ClientId = value);
        reader.Secret(nameof(options.ClientSecret), value => options.ClientSecret = value);
        reader.Address(nameof(options.TokenEndpoint), value => options.TokenEndpoint = value);
        reader.Word<LicenseSpringResponseSignature>(
            nameof(options.ResponseSignature), value => options.ResponseSignature = value);
        reader.Text(nameof(options.ResponsePublicKey), value => options.ResponsePublicKey = value);
    }

    public override IEnumerable<string> Check(LicenseSpringOptions options)
    {
        // The Authorization header has the key in quotation marks, and no way to escape one.
        if (options.ApiKey?.Reveal().Contains('"') == true)
        {
            yield return "ApiKey contains a quotation mark; it must be the key without quotes";
        }

        if (options.ResponseSignature != LicenseSpringResponseSignature.Ignored
            && !LicenseSpringResponseVerifier.IsKey(options.ResponsePublicKey))
        {
            yield return "ResponsePublicKey is missing or is not a key; with ResponseSignature "
                + $"{options.ResponseSignature} it must be LicenseSpring's RSA public key in PEM";
        }
    }

    public override IEnumerable<string> CheckCredentials(LicenseSpringOptions options) =>
        options.Auth == LicenseSpringAuth.OAuth
            ? Missing(
                (options.ClientId, "ClientId", "the id of the OAuth client"),
                (options.ClientSecret, "ClientSecret", "the secret of the OAuth client"),
                (options.TokenEndpoint, "TokenEndpoint", "the address that tokens are requested from"))
            : Missing(
                (options.ApiKey, "ApiKey", "the API key"),
                (options.SharedKey, "SharedKey", "the shared key of the API key"));

    public override bool TakesCredentials(LicenseSpringOptions options) => options.Auth != LicenseSpringAuth.OAuth;

    // The verification of responses is fixed at startup. A change must be reported: otherwise it would seem to take
    // effect.
    public override object Connection(LicenseSpringOptions options) =>
        (base.Connection(options), options.Auth, options.ResponseSignature, options.ResponsePublicKey);

    public override Uri? Endpoint(LicenseSpringOptions options) => options.Endpoint ?? DefaultEndpoint;

    public override Uri? TokenEndpoint(LicenseSpringOptions options) =>
        options.Auth == LicenseSpringAuth.OAuth ? options.TokenEndpoint : null;

    // A body that is verified is read completely first, so that no unverified product is used.
    public override bool IsStreamed(LicenseSpringOptions options) =>
        options.ResponseSignature == LicenseSpringResponseSignature.Ignored;

    public override IResponseVerifier? CreateVerifier(LicenseSpringOptions options) =>
        options.ResponseSignature == LicenseSpringResponseSignature.Ignored
            ? null
            : new LicenseSpringResponseVerifier(
                options.ResponsePublicKey!, options.ResponseSignature == LicenseSpringResponseSignature.Required);

    public override IRequestSigner CreateSigner(VendorContext<LicenseSpringOptions> context) =>
        context.Options().Auth == LicenseSpringAuth.OAuth
            ? new LicenseSpringTokenIssuer(context).CreateSigner("Authorization", "Bearer ", context.Clock)
            : new LicenseSpringRequestSigner(CredentialsOf(context), context.Clock);

    // The API key identifies the account. It has no id.
    public override async ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<LicenseSpringOptions> context, CancellationToken cancellationToken) =>
        context.Options() is { Auth: LicenseSpringAuth.OAuth } options
            ? [options.TokenEndpoint.AbsoluteUri, options.ClientId]
            : [(await CredentialsOf(context).GetAsync(cancellationToken).ConfigureAwait(false)).ApiKey.Reveal()];

    public override ILicenseSpringProductsApi CreateApi(HttpClient client, Registration registration) =>
        TypedClients.Create<ILicenseSpringProductsApi>(client, LicenseSpringRefitSettings.Create(registration));

    public override IProductSource CreateSource(
        ILicenseSpringProductsApi api, VendorContext<LicenseSpringOptions> context) =>
        new LicenseSpringProductSource(api, context.Registration);

    private static ICredentialSource<LicenseSpringCredentials> CredentialsOf(
        VendorContext<LicenseSpringOptions> context) =>
        context.Credentials(static o => new LicenseSpringCredentials(o.ApiKey!, o.SharedKey!));
}
