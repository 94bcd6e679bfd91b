using ProductClients.Providers.Huawei;
using ProductClients.Providers.LicenseSpring;
using ProductClients.Providers.Ncp;
using ProductClients.Providers.Qiniu;
using ProductClients.Providers.Scp;

namespace ProductClients.Tests.Diagnostics;

/// <summary>What a debugger, a template or a careless log shows of what holds secrets.</summary>
public class SecretDisplayTests
{
    private const string Canary = "canary-7f3a-secret";
    private const string AccessKey = "HPUAEXAMPLEACCESSKEY";

    public static TheoryData<object> Holders =>
    [
        new Secret(Canary),
        new HuaweiCredentials(AccessKey, Canary!, Canary),
        new LicenseSpringCredentials(Canary!, Canary!),
        new NcpCredentials(AccessKey, Canary!, Canary),
        new QiniuCredentials(AccessKey, Canary!),
        new ScpCredentials(AccessKey, Canary!),
        new HuaweiOptions { SecretKey = Canary, SecurityToken = Canary, IamPassword = Canary },
        new LicenseSpringOptions { ApiKey = Canary, SharedKey = Canary, ClientSecret = Canary },
        new NcpOptions { SecretKey = Canary, ApiKey = Canary },
        new QiniuOptions { SecretKey = Canary },
        new ScpOptions { SecretKey = Canary },
    ];

    [Theory]
    [MemberData(nameof(Holders), DisableDiscoveryEnumeration = true)]
    public void What_holds_a_secret_shows_none(object holder)
    {
        var exposure = new Exposure();
        exposure.Add("holder", holder);

        exposure.AssertHides([Canary]);
    }

    [Fact]
    public void Credentials_show_their_access_key_masked() =>
        Assert.All(
            new object[]
            {
                new HuaweiCredentials(AccessKey, Canary!),
                new NcpCredentials(AccessKey, Canary!),
                new QiniuCredentials(AccessKey, Canary!),
                new ScpCredentials(AccessKey, Canary!),
            },
            static credentials => Assert.Equal("access key HPUA****", credentials.ToString()));

    [Fact]
    public void A_short_access_key_is_masked_altogether() =>
        Assert.Equal("access key ****", new QiniuCredentials("short", Canary!).ToString());

    [Fact]
    public void Every_option_that_holds_a_secret_is_known_to_be_one()
    {
        var unknown = typeof(ProviderOptions).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(ProviderOptions)))
            .SelectMany(static type => type.GetProperties().Where(static p => p.PropertyType == typeof(Secret)))
            .Where(static property => !SecretsOf(property.DeclaringType!, property.Name))
            .Select(static property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(unknown);
    }

    private static bool SecretsOf(Type type, string name)
    {
        var options = Activator.CreateInstance(type)!;
        var secret = new Secret(Canary);
        type.GetProperty(name)!.SetValue(options, secret);
        var secrets = options switch
        {
            HuaweiOptions huawei => new HuaweiModule().Secrets(huawei),
            LicenseSpringOptions licenseSpring => new LicenseSpringModule().Secrets(licenseSpring),
            NcpOptions ncp => new NcpModule().Secrets(ncp),
            QiniuOptions qiniu => new QiniuModule().Secrets(qiniu),
            _ => new ScpModule().Secrets((ScpOptions)options),
        };
        return secrets.Any(known => ReferenceEquals(known, secret));
    }
}
