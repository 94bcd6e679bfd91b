using Microsoft.Extensions.Configuration;

namespace ProductClients.Testing.Tests.Hosting;

public sealed class ConfigurationTests : IAsyncLifetime
{
    private VendorEmulators _vendors = null!;

    public async ValueTask InitializeAsync() =>
        _vendors = await VendorEmulators.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _vendors.DisposeAsync();

    [Fact]
    public void Configuration_has_the_five_registrations()
    {
        Assert.Equal("ProductClients", Assert.Single(_vendors.Configuration.GetChildren()).Key);
        Assert.Equal(
            ["huawei", "licensespring", "ncp", "qiniu", "scp"],
            _vendors.Configuration.GetSection("ProductClients").GetChildren().Select(child => child.Key));
    }

    [Theory]
    [InlineData("huawei", "AccessKey,Auth,Endpoint,ProjectId,SecretKey,Vendor")]
    [InlineData("ncp", "AccessKey,ApiKey,Endpoint,SecretKey,Vendor")]
    [InlineData("scp", "AccessKey,AccountId,Endpoint,SecretKey,Vendor")]
    [InlineData("licensespring", "ApiKey,Auth,Endpoint,SharedKey,Vendor")]
    [InlineData("qiniu", "AccessKey,Auth,Endpoint,SecretKey,Vendor")]
    public void Registration_has_the_keys_of_its_vendor(string name, string expected)
    {
        var registration = _vendors.Configuration.GetSection("ProductClients:" + name);
        var emulator = _vendors.Single(vendor => vendor.Name == name);
        var keys = registration.GetChildren().Select(child => child.Key).Order(StringComparer.Ordinal);
        Assert.Equal(expected.Split(','), keys);
        Assert.All(emulator.Settings, setting => Assert.Equal(setting.Value, registration[setting.Key]));
    }

    [Theory]
    [InlineData("huawei", "")]
    [InlineData("ncp", "/api/v1")]
    [InlineData("scp", "")]
    [InlineData("licensespring", "")]
    [InlineData("qiniu", "")]
    public void Endpoint_is_a_loopback_address_with_the_vendors_path(string name, string path)
    {
        var emulator = _vendors.Single(vendor => vendor.Name == name);
        Assert.Equal(
            $"http://127.0.0.1:{emulator.Endpoint.Port}{path}",
            _vendors.Configuration[$"ProductClients:{name}:Endpoint"]);
        Assert.NotEqual(0, emulator.Endpoint.Port);
    }

    [Fact]
    public void ToJson_gives_the_same_configuration()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(_vendors.ToJson()));
        var read = new ConfigurationBuilder().AddJsonStream(stream).Build();
        Assert.Equal(_vendors.Configuration.AsEnumerable(), read.AsEnumerable());
    }

    [Fact]
    public async Task Settings_of_Huawei_depend_on_the_authentication()
    {
        await using var v11 = await HuaweiEmulator.StartAsync(
            options => (options.Auth, options.SecurityToken) = (HuaweiEmulatorAuth.V11, "token"),
            TestContext.Current.CancellationToken);
        await using var iam = await HuaweiEmulator.StartAsync(
            options => options.Auth = HuaweiEmulatorAuth.IamToken, TestContext.Current.CancellationToken);
        Assert.Equal(
            "AccessKey,Auth,Endpoint,ProjectId,Region,SecretKey,SecurityToken,ServiceName,Vendor",
            string.Join(',', v11.Settings.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(
            "Auth,Endpoint,IamDomain,IamEndpoint,IamPassword,IamUser,ProjectId,ProjectName,Vendor",
            string.Join(',', iam.Settings.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal(iam.Endpoint.OriginalString, iam.Settings["IamEndpoint"]);
    }

    [Fact]
    public async Task Registration_can_have_another_name()
    {
        await using var vendors = await VendorEmulators.StartAsync(
            options => options.Huawei.Name = "huawei_cn", TestContext.Current.CancellationToken);
        Assert.Equal("Huawei", vendors.Configuration["ProductClients:huawei_cn:Vendor"]);
    }
}
