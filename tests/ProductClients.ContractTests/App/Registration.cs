using System.Collections.Immutable;

namespace ProductClients.ContractTests.App;

/// <summary>
/// A registration as an application configures it. <c>{server}</c> in a value is replaced by the address of the server.
/// </summary>
internal sealed record Registration(string Vendor, ImmutableDictionary<string, string> Settings)
{
    public static Registration Huawei { get; } = Create(
        "Huawei",
        ("ProjectId", "6a6a1f8354f64dd9b9a614def7b59d83"),
        ("AccessKey", "AKEXAMPLE"),
        ("SecretKey", "SKEXAMPLE"));

    public static Registration LicenseSpring { get; } = Create(
        "LicenseSpring", ("ApiKey", "API-KEY-EXAMPLE"), ("SharedKey", "SHARED-KEY-EXAMPLE"));

    public static Registration Ncp { get; } = Create(
        "Ncp", ("AccessKey", "AKEXAMPLE"), ("SecretKey", "SKEXAMPLE"), ("Endpoint", "{server}/api/v1"));

    public static Registration Qiniu { get; } = Create("Qiniu", ("Auth", "None"));

    public static Registration Scp { get; } = Create("Scp", ("AccessKey", "AKEXAMPLE"), ("SecretKey", "SKEXAMPLE"));

    public static Registration HuaweiToken { get; } = Huawei
        .With("Auth", "IamToken").With("IamEndpoint", "{server}")
        .With("IamUser", "USER").With("IamPassword", "PASS").With("IamDomain", "DOMAIN");

    public static Registration LicenseSpringToken { get; } = LicenseSpring
        .With("Auth", "OAuth").With("ClientId", "client-1").With("ClientSecret", "a+b &c=d")
        .With("TokenEndpoint", "{server}/realms/user-portal/protocol/openid-connect/token");

    public static Registration QiniuSigned { get; } = Qiniu
        .With("Auth", "Qiniu").With("AccessKey", "AKEXAMPLE").With("SecretKey", "SKEXAMPLE");

    public static IReadOnlyList<Registration> All { get; } = [Huawei, LicenseSpring, Ncp, Qiniu, Scp];

    /// <summary>Gets the name of the registration, which is the vendor in lower case.</summary>
    public string Name => Vendor.ToLowerInvariant();

    public static Registration Of(string name) => All.Single(registration => registration.Name == name);

    /// <summary>Returns a copy with one setting added or replaced.</summary>
    public Registration With(string key, string value) => this with { Settings = Settings.SetItem(key, value) };

    private static Registration Create(string vendor, params (string Key, string Value)[] settings)
    {
        // Retries do not wait, so that the tests are fast.
        var all = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)
            .SetItem("Vendor", vendor).SetItem("Endpoint", "{server}").SetItem("RetryDelay", "00:00:00");
        var own = settings.Select(static setting => KeyValuePair.Create(setting.Key, setting.Value));
        return new(vendor, all.SetItems(own));
    }
}
