using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;

namespace ProductClients.Vendors.Huawei;

/// <summary>Defines what is specific to a registration of Huawei Cloud MetaStudio.</summary>
[OptionsValidator]
internal sealed partial class HuaweiModule
    : VendorModule<HuaweiOptions, IHuaweiProductsApi>, IValidateOptions<HuaweiOptions>
{
    public override string Vendor => VendorNames.Huawei;

    public override Type CredentialsType => typeof(HuaweiCredentials);

    // "The difference between X-Sdk-Date and the server's time is at most 15 minutes" (docs/vendors/huawei.md,
    // "Times").
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(15);

    // The implementation is generated from the attributes of the options.
    public override IValidateOptions<HuaweiOptions> OptionChecks => this;

    public override IErrorReader Errors { get; } = new HuaweiErrorReader();

    public override ResponseForm ListForm { get; } = new("products");

    public override ResponseForm TokenForm { get; } = new("token");

    public override void Read(OptionsReader reader, HuaweiOptions options)
    {
        reader.Text(nameof(options.Region), value => options.Region = value);
        reader.Text(nameof(options.ProjectId), value => options.ProjectId = value);
        reader.Word<HuaweiAuth>(nameof(options.Auth), value => options.Auth = value);
        reader.Text(nameof(options.AccessKey), value => options.AccessKey = value);
        reader.Secret(nameof(options.SecretKey), value => options.SecretKey = value);
        reader.Secret(nameof(options.SecurityToken), value => options.SecurityToken = value);
        reader.Text(nameof(options.SignedHeaders), value => options.SignedHeaders = value);
        reader.Text(nameof(options.ServiceName), value => options.ServiceName = value);
        reader.Address(nameof(options.IamEndpoint), value => options.IamEndpoint = value);
        reader.Text(nameof(options.IamUser), value => options.IamUser = value);
        reader.Secret(nameof(options.IamPassword), value => options.IamPassword = value);
        reader.Text(nameof(options.IamDomain), value => options.IamDomain = value);
        reader.Text(nameof(options.ProjectName), value => options.ProjectName = value);
        reader.Text(nameof(options.AppUserId), value => options.AppUserId = value);
    }

    public override IEnumerable<string> Check(HuaweiOptions options)
    {
        if (options.ProjectId is null)
        {
            yield return "ProjectId is missing; it must be the id of the MetaStudio project";
        }

        if (options.ProjectId is { Length: > 0 } project
            && (project.Contains('/') || project.All(static c => c == '.')))
        {
            yield return $"ProjectId is '{project}'; it must not contain '/' or consist of dots only, because it is "
                + "one segment of the path";
        }

        if (options.SignedHeaders is not null)
        {
            var missing = new[] { "x-sdk-date", options.SecurityToken is null ? "x-sdk-date" : "x-security-token" }
                .Except(HuaweiCanonicalRequest.Names(options.SignedHeaders)!, StringComparer.OrdinalIgnoreCase);
            foreach (var name in missing)
            {
                yield return $"SignedHeaders is '{options.SignedHeaders}'; it must contain {name}";
            }
        }

        if (options.Region is not null && Regional("metastudio", options) is null)
        {
            yield return $"Region is '{options.Region}'; it must be the name of a region, such as cn-north-4";
        }
        else if (Endpoint(options) is null)
        {
            yield return "Endpoint is missing; set Endpoint, or set Region to the name of a region, such as cn-north-4";
        }
    }

    public override IEnumerable<string> CheckCredentials(HuaweiOptions options) => options.Auth switch
    {
        HuaweiAuth.IamToken => Missing(
            (options.IamUser, "IamUser", "the name of the IAM user"),
            (options.IamPassword, "IamPassword", "the password of the IAM user"),
            (options.IamDomain, "IamDomain", "the name of the account the IAM user belongs to"),
            (IamEndpoint(options), "IamEndpoint", "the address of IAM, unless Region is set")),
        HuaweiAuth.V11 => Missing(
            (options.AccessKey, "AccessKey", "the id of the access key (AK)"),
            (options.SecretKey, "SecretKey", "the secret of the access key (SK)"),
            (options.Region, "Region", "the region the key is derived for"),
            (options.ServiceName, "ServiceName", "the service the key is derived for")),
        _ => Missing(
            (options.AccessKey, "AccessKey", "the id of the access key (AK)"),
            (options.SecretKey, "SecretKey", "the secret of the access key (SK)")),
    };

    public override IEnumerable<(bool IsSet, string Name)> Replaced(HuaweiOptions options, bool bringsSigner) =>
        bringsSigner
            ? [(options.SignedHeaders is not null, nameof(options.SignedHeaders))]
            : [(options.SecurityToken is not null, nameof(options.SecurityToken))];

    public override bool TakesCredentials(HuaweiOptions options) => options.Auth != HuaweiAuth.IamToken;

    public override object Connection(HuaweiOptions options) =>
        (base.Connection(options), options.Auth, options.Region, options.ServiceName, options.SignedHeaders);

    public override Uri? Endpoint(HuaweiOptions options) => options.Endpoint ?? Regional("metastudio", options);

    public override Uri? TokenEndpoint(HuaweiOptions options) =>
        options.Auth == HuaweiAuth.IamToken ? IamEndpoint(options) : null;

    public override string TokenEndpointName => "IamEndpoint";

    public override IRequestSigner CreateSigner(VendorContext<HuaweiOptions> context)
    {
        var options = context.Options();
        if (options.Auth == HuaweiAuth.IamToken)
        {
            return new HuaweiTokenIssuer(context).CreateSigner("X-Auth-Token", prefix: "", clock: null);
        }

        return new HuaweiRequestSigner(
            CredentialsOf(context),
            () => context.Options().ProjectId,
            context.Clock,
            options.Auth == HuaweiAuth.V11 ? $"{options.Region}/{options.ServiceName}" : null,
            HuaweiCanonicalRequest.Names(options.SignedHeaders));
    }

    public override async ValueTask<IEnumerable<string?>> AccountAsync(
        VendorContext<HuaweiOptions> context, CancellationToken cancellationToken)
    {
        var options = context.Options();
        string?[] account = options.Auth == HuaweiAuth.IamToken
            ? [IamEndpoint(options)?.AbsoluteUri, options.IamDomain, options.IamUser, options.ProjectName]
            : [(await CredentialsOf(context).GetAsync(cancellationToken).ConfigureAwait(false)).AccessKey];
        return [.. account, options.ProjectId, options.AppUserId];
    }

    public override IHuaweiProductsApi CreateApi(HttpClient client, Registration registration) =>
        new HuaweiHeaderCheck(
            TypedClients.Create<IHuaweiProductsApi>(client, HuaweiRefitSettings.Create(registration)));

    public override IProductSource CreateSource(IHuaweiProductsApi api, VendorContext<HuaweiOptions> context) =>
        new HuaweiProductSource(api, context.Registration, context.Options);

    /// <summary>Returns the address of IAM: that of the options, or that of the region.</summary>
    public static Uri? IamEndpoint(HuaweiOptions options) => options.IamEndpoint ?? Regional("iam", options);

    private static ICredentialSource<HuaweiCredentials> CredentialsOf(VendorContext<HuaweiOptions> context) =>
        context.Credentials(static o => new HuaweiCredentials(o.AccessKey!, o.SecretKey!, o.SecurityToken));

    // The region must be one label of a host name: other text could send the credentials to another host.
    private static Uri? Regional(string service, HuaweiOptions options) =>
        options.Region is { Length: > 0 and <= 63 } region
        && region.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? new Uri($"https://{service}.{region}.myhuaweicloud.com")
            : null;
}
