using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors.Ncp;

/// <summary>Defines what is specific to a registration of NAVER Cloud Platform API Gateway.</summary>
[OptionsValidator]
internal sealed partial class NcpModule
    : VendorModule<NcpOptions, INcpProductsApi>, IValidateOptions<NcpOptions>
{
    /// <summary>The path of the list of products in a response.</summary>
    public const string ListName = "productPage.content";

    private static readonly Uri DefaultEndpoint = new("https://apigateway.apigw.ntruss.com/api/v1");

    public override string Vendor => VendorNames.Ncp;

    public override Type CredentialsType => typeof(NcpCredentials);

    // "The difference between the timestamp and the gateway's time is at most 5 minutes" (docs/vendors/ncp.md,
    // "Times").
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(5);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<NcpOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new NcpErrorReader();

    public override ResponseForm ListForm { get; } = new(ListName);

    public override void Read(OptionsReader reader, NcpOptions options)
    {
        reader.Text(nameof(options.AccessKey), value => options.AccessKey = value);
        reader.Secret(nameof(options.SecretKey), value => options.SecretKey = value);
        reader.Secret(nameof(options.ApiKey), value => options.ApiKey = value);
    }

    public override IEnumerable<string> CheckCredentials(NcpOptions options) => Missing(
        (options.AccessKey, "AccessKey", "the id of the access key"),
        (options.SecretKey, "SecretKey", "the secret of the access key"));

    public override IEnumerable<(bool IsSet, string Name)> Replaced(NcpOptions options, bool bringsSigner) =>
        bringsSigner ? [(options.ApiKey is not null, nameof(options.ApiKey))] : [];

    public override Uri? Endpoint(NcpOptions options) => options.Endpoint ?? DefaultEndpoint;

    public override IRequestSigner CreateSigner(VendorContext<NcpOptions> context) =>
        new NcpRequestSigner(CredentialsOf(context), context.Clock, () => context.Options().ApiKey);

    public override async ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<NcpOptions> context, CancellationToken cancellationToken) =>
        [(await CredentialsOf(context).GetAsync(cancellationToken).ConfigureAwait(false)).AccessKey];

    public override INcpProductsApi CreateApi(HttpClient client, Registration registration) =>
        TypedClients.Create<INcpProductsApi>(client, NcpRefitSettings.Create(registration));

    public override IProductSource CreateSource(INcpProductsApi api, VendorContext<NcpOptions> context) =>
        new NcpProductSource(api, context.Registration);

    private static ICredentialSource<NcpCredentials> CredentialsOf(VendorContext<NcpOptions> context) =>
        context.Credentials(static o => new NcpCredentials(o.AccessKey!, o.SecretKey!));
}
