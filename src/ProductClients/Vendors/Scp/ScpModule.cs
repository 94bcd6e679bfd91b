using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>Defines what is specific to a registration of Samsung Cloud Platform.</summary>
[OptionsValidator]
internal sealed partial class ScpModule
    : VendorModule<ScpOptions, IScpProductsApi>, IValidateOptions<ScpOptions>
{
    private static readonly Uri DefaultEndpoint = new("https://product.e.samsungsdscloud.com");

    public override string Vendor => VendorNames.Scp;

    public override Type CredentialsType => typeof(ScpCredentials);

    // Not documented. 5 minutes is the shortest tolerance that any of the vendors documents (docs/vendors/scp.md,
    // "Times").
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(5);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<ScpOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new ScpErrorReader();

    public override ResponseForm ListForm { get; } = new("products");

    public override void Read(OptionsReader reader, ScpOptions options)
    {
        reader.Text(nameof(options.AccessKey), value => options.AccessKey = value);
        reader.Secret(nameof(options.SecretKey), value => options.SecretKey = value);
        reader.Text(nameof(options.AccountId), value => options.AccountId = value);
        reader.Text(nameof(options.AcceptLanguage), value => options.AcceptLanguage = value);
        reader.Text(nameof(options.ApiVersion), value => options.ApiVersion = value);
        reader.Time(nameof(options.TimeOffset), value => options.TimeOffset = value);
        reader.Word<ScpListFormat>(nameof(options.ListFormat), value => options.ListFormat = value);
    }

    public override IEnumerable<string> Check(ScpOptions options)
    {
        if (WireText.IndexOfInvalid(options.AcceptLanguage) < 0
            && !StringWithQualityHeaderValue.TryParse(options.AcceptLanguage, out _))
        {
            yield return $"AcceptLanguage is '{options.AcceptLanguage}'; it must be en-US or ko-KR";
        }
    }

    public override IEnumerable<string> CheckCredentials(ScpOptions options) => Missing(
        (options.AccessKey, "AccessKey", "the id of the access key"),
        (options.SecretKey, "SecretKey", "the secret of the access key"));

    public override IEnumerable<(bool IsSet, string Name)> Replaced(ScpOptions options, bool bringsSigner) =>
        bringsSigner ? [(options.AccountId is not null, nameof(options.AccountId))] : [];

    public override Uri? Endpoint(ScpOptions options) => options.Endpoint ?? DefaultEndpoint;

    public override IRequestSigner CreateSigner(VendorContext<ScpOptions> context) =>
        new ScpRequestSigner(CredentialsOf(context), context.Clock, () => context.Options().AccountId);

    public override async ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<ScpOptions> context, CancellationToken cancellationToken)
    {
        var credentials = await CredentialsOf(context).GetAsync(cancellationToken).ConfigureAwait(false);
        var options = context.Options();
        return
        [
            credentials.AccessKey,
            credentials.AccountId ?? options.AccountId,
            options.AcceptLanguage,
            options.ApiVersion,
            options.TimeOffset.ToString("c"),
        ];
    }

    public override IScpProductsApi CreateApi(HttpClient client, Registration registration) =>
        new ScpHeaderCheck(
            TypedClients.Create<IScpProductsApi>(client, ScpRefitSettings.Create(registration)));

    public override IProductSource CreateSource(IScpProductsApi api, VendorContext<ScpOptions> context) =>
        new ScpProductSource(api, context.Registration, context.Options);

    private static ICredentialSource<ScpCredentials> CredentialsOf(VendorContext<ScpOptions> context) =>
        context.Credentials(static o => new ScpCredentials(o.AccessKey!, o.SecretKey!));
}
