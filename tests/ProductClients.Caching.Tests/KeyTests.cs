using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Caching.Tests;

/// <summary>The key of an entry: registration, endpoint, account and query.</summary>
public sealed class KeyTests
{
    private const string Canary = "canary-5b1f0e";

    private static readonly Dictionary<string, string[]> Accounts = new(StringComparer.Ordinal)
    {
        ["Huawei"] = ["AccessKey=a", "SecretKey=" + Canary, "ProjectId=p", "Region=cn-north-4"],
        ["LicenseSpring"] = ["ApiKey=" + Canary, "SharedKey=" + Canary],
        ["Ncp"] = ["AccessKey=a", "SecretKey=" + Canary],
        ["Qiniu"] = ["Endpoint=https://one", "Auth=Qiniu", "AccessKey=a", "SecretKey=" + Canary],
        ["Scp"] = ["AccessKey=a", "SecretKey=" + Canary],
    };

    public static TheoryData<string, string> OtherAccounts => new()
    {
        { "Huawei", "AccessKey=b" },
        { "Huawei", "ProjectId=q" },
        { "Huawei", "AppUserId=u" },
        { "Huawei", "Region=cn-north-1" },
        { "LicenseSpring", "ApiKey=another" },
        { "Ncp", "AccessKey=b" },
        { "Ncp", "Endpoint=https://another" },
        { "Qiniu", "AccessKey=b" },
        { "Qiniu", "Endpoint=https://two" },
        { "Scp", "AccessKey=b" },
        { "Scp", "AccountId=x" },
        { "Scp", "AcceptLanguage=ko-KR" },
        { "Scp", "TimeOffset=09:00:00" },
    };

    public static TheoryData<string, string> SameAccounts => new()
    {
        { "Huawei", "SecretKey=another" },
        { "LicenseSpring", "SharedKey=another" },
        { "Ncp", "SecretKey=another" },
        { "Qiniu", "SecretKey=another" },
        { "Scp", "SecretKey=another" },
        { "Scp", "MaxRetries=1" },
    };

    [Theory]
    [MemberData(nameof(OtherAccounts))]
    public async Task Another_account_or_endpoint_is_another_key(string vendor, string change) =>
        Assert.NotEqual(await KeyAsync(vendor), await KeyAsync(vendor, change));

    [Theory]
    [MemberData(nameof(SameAccounts))]
    public async Task Another_secret_of_the_same_account_is_the_same_key(string vendor, string change) =>
        Assert.Equal(await KeyAsync(vendor), await KeyAsync(vendor, change));

    [Theory]
    [InlineData("Huawei")]
    [InlineData("LicenseSpring")]
    [InlineData("Ncp")]
    [InlineData("Qiniu")]
    [InlineData("Scp")]
    public async Task Key_has_the_registration_and_no_secret(string vendor)
    {
        var key = await KeyAsync(vendor);

        Assert.Matches("^productclients:mine:1-[0-9.]+:[0-9A-F]{32}$", key);
        Assert.DoesNotContain(Canary, key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Credentials_of_the_app_are_the_account_that_is_used()
    {
        var vault = new Vault();
        await using var services = Build("Ncp", ["AccessKey=a", "SecretKey=" + Canary], clients =>
            clients.Registration("mine").UseCredentials(_ => vault));

        var first = await KeyAsync(services);
        Assert.Equal(await KeyAsync("Ncp"), first);
        vault.AccessKey = "b";
        Assert.NotEqual(first, await KeyAsync(services));
    }

    [Fact]
    public async Task Name_of_an_account_replaces_the_fingerprint()
    {
        await using var one = Build("Ncp", [.. Accounts["Ncp"]], configure: Named("main"));
        await using var two = Build("Ncp", ["AccessKey=b", "SecretKey=b"], configure: Named("main"));
        await using var three = Build("Ncp", [.. Accounts["Ncp"]], configure: Named("test"));

        Assert.Equal(await KeyAsync(one), await KeyAsync(two));
        Assert.NotEqual(await KeyAsync(one), await KeyAsync(three));

        static Action<ProductCachingOptions> Named(string account) => options =>
            options.PerRegistration["mine"] = new RegistrationCachingOptions { Account = account };
    }

    private static async Task<string> KeyAsync(string vendor, params string[] changes)
    {
        await using var services = Build(vendor, [.. Accounts[vendor], .. changes]);
        return await KeyAsync(services);
    }

    private static async Task<string> KeyAsync(IServiceProvider services)
    {
        var identity = services.GetRequiredKeyedService<IProductLister>("mine").GetService<ListingIdentity>()!;
        var key = await services.GetRequiredService<ListingCache>().KeyAsync(
            "mine", identity, identity.Identify(new ProductQuery()), TestContext.Current.CancellationToken);
        return key.Text;
    }

    private static ServiceProvider Build(
        string vendor,
        IEnumerable<string> settings,
        Action<IProductClientsBuilder>? change = null,
        Action<ProductCachingOptions>? configure = null)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var setting in settings.Append("Vendor=" + vendor))
        {
            var pair = setting.Split('=', 2);
            configuration.AddInMemoryCollection(
                [KeyValuePair.Create($"ProductClients:mine:{pair[0]}", (string?)pair[1])]);
        }

        var services = new ServiceCollection();
        var clients = services.AddProductClients(configuration.Build()).AddCaching(configure);
        change?.Invoke(clients);
        return services.BuildServiceProvider();
    }

    private sealed class Vault : ICredentialSource<NcpCredentials>
    {
        public string AccessKey { get; set; } = "a";

        public ValueTask<NcpCredentials> GetAsync(CancellationToken cancellationToken) =>
            new(new NcpCredentials(AccessKey, new Secret(Canary)));
    }
}
