using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Providers.Huawei;

/// <summary>What Huawei Cloud MetaStudio brings to a registration.</summary>
internal sealed class HuaweiModule : ProviderModule<HuaweiOptions>
{
    public override string Vendor => VendorNames.Huawei;

    // "The difference between X-Sdk-Date and the server's time is at most 15 minutes" (devg-apisign).
    public override TimeSpan ClockTolerance => TimeSpan.FromMinutes(15);

    public override IValidateOptions<HuaweiOptions> OptionChecks { get; } = new HuaweiOptionChecks();

    public override IErrorReader Errors { get; } = new HuaweiErrorReader();

    public override void Read(OptionsReader reader, HuaweiOptions options)
    {
        reader.Text(nameof(options.Region), value => options.Region = value);
        reader.Word<HuaweiAuth>(nameof(options.Auth), value => options.Auth = value);
        reader.Text(nameof(options.ProjectId), value => options.ProjectId = value);
        reader.Text(nameof(options.AccessKey), value => options.AccessKey = value);
        reader.Secret(nameof(options.SecretKey), value => options.SecretKey = value);
        reader.Secret(nameof(options.SecurityToken), value => options.SecurityToken = value);
        reader.Text(nameof(options.AppUserId), value => options.AppUserId = value);
    }

    public override IEnumerable<string> Check(HuaweiOptions options)
    {
        if (options.ProjectId is { Length: > 0 } project && (project.Contains('/') || project.All(static c => c == '.')))
        {
            yield return $"ProjectId is '{project}'; it must not hold '/' and not be dots only, since it is one segment "
                + "of the path";
        }

        if (Endpoint(options) is null)
        {
            yield return $"Region is '{options.Region}'; it must be the name of a region, such as cn-north-4";
        }
    }

    public override Uri? Endpoint(HuaweiOptions options) =>
        options.Endpoint
        ?? (Uri.TryCreate($"https://metastudio.{options.Region}.myhuaweicloud.com", UriKind.Absolute, out var uri)
            ? uri
            : null);

    public override bool SendsCredentials(HuaweiOptions options) => true;

    public override IRequestSigner CreateSigner(Func<HuaweiOptions> options, SigningClock clock) =>
        new HuaweiRequestSigner(
            new OptionsCredentialSource<HuaweiOptions, HuaweiCredentials>(
                options,
                static o => new HuaweiCredentials(o.AccessKey!, o.SecretKey!, o.SecurityToken)),
            () => options().ProjectId,
            clock);

    public override object CreateApi(HttpClient client, Registration registration) =>
        TypedClients.Create<IHuaweiProductsApi>(
            client, registration, HuaweiJsonContext.Default, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    public override IProductSource CreateSource(object api, Registration registration, Func<HuaweiOptions> options) =>
        new HuaweiProductSource((IHuaweiProductsApi)api, registration, options);
}
