using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors.Qiniu;

/// <summary>Defines what is specific to a registration of Qiniu spock.</summary>
[OptionsValidator]
internal sealed partial class QiniuModule
    : VendorModule<QiniuOptions, IQiniuProductsApi>, IValidateOptions<QiniuOptions>
{
    public override string Vendor => VendorNames.Qiniu;

    public override Type CredentialsType => typeof(QiniuCredentials);

    public override bool IsStreamed(QiniuOptions options) => true;

    // A larger difference gets 403 "request time too skewed" (docs/vendors/qiniu.md, "Times").
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(15);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<QiniuOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new QiniuErrorReader();

    // Go writes a list without items as null.
    public override ResponseForm ListForm { get; } = new(Property: null, IsNullEmpty: true);

    public override void Read(OptionsReader reader, QiniuOptions options)
    {
        reader.Word<QiniuAuth>(nameof(options.Auth), value => options.Auth = value);
        reader.Text(nameof(options.AccessKey), value => options.AccessKey = value);
        reader.Secret(nameof(options.SecretKey), value => options.SecretKey = value);
        reader.Flag(nameof(options.SignTimestamp), value => options.SignTimestamp = value);
    }

    public override IEnumerable<string> Check(QiniuOptions options)
    {
        if (options.Endpoint is null)
        {
            yield return "Endpoint is missing; it must be the address of the spock deployment, such as https://host, "
                + "because the vendor documents none";
        }
    }

    public override IEnumerable<string> CheckCredentials(QiniuOptions options) =>
        options.Auth == QiniuAuth.None
            ? []
            : Missing(
                (options.AccessKey, "AccessKey", $"the id of the access key, since Auth is {options.Auth}"),
                (options.SecretKey, "SecretKey", $"the secret of the access key, since Auth is {options.Auth}"));

    public override bool TakesCredentials(QiniuOptions options) => options.Auth != QiniuAuth.None;

    public override IEnumerable<(bool IsSet, string Name)> Replaced(QiniuOptions options, bool bringsSigner) =>
        bringsSigner ? [(!options.SignTimestamp, nameof(options.SignTimestamp))] : [];

    public override object Connection(QiniuOptions options) =>
        (base.Connection(options), options.Auth, options.SignTimestamp);

    public override Uri? Endpoint(QiniuOptions options) => options.Endpoint;

    public override bool SendsCredentials(QiniuOptions options) => options.Auth != QiniuAuth.None;

    public override IRequestSigner? CreateSigner(VendorContext<QiniuOptions> context) =>
        context.Options() is { Auth: not QiniuAuth.None } current
            ? new QiniuRequestSigner(
                CredentialsOf(context),
                context.Clock,
                current.Auth,
                current.SignTimestamp)
            : null;

    public override async ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<QiniuOptions> context, CancellationToken cancellationToken) =>
        context.Options().Auth == QiniuAuth.None
            ? []
            : [(await CredentialsOf(context).GetAsync(cancellationToken).ConfigureAwait(false)).AccessKey];

    public override IQiniuProductsApi CreateApi(HttpClient client, Registration registration) =>
        TypedClients.Create<IQiniuProductsApi>(client, QiniuRefitSettings.Create(registration));

    public override IProductSource CreateSource(IQiniuProductsApi api, VendorContext<QiniuOptions> context) =>
        new QiniuProductSource(api, context.Registration);

    private static ICredentialSource<QiniuCredentials> CredentialsOf(VendorContext<QiniuOptions> context) =>
        context.Credentials(static o => new QiniuCredentials(o.AccessKey!, o.SecretKey!));
}
