using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.DependencyInjection;

public class ConfigurationTests
{
    [Fact]
    public void Each_child_of_the_section_is_a_registration()
    {
        using var services = Build(
            ("ProductClients:huawei_cn:Vendor", "Huawei"),
            ("ProductClients:Seoul:Vendor", "NCP"),
            ("ProductClients:Seoul:AccessKey", "AK"));

        Assert.Equal(
            [("Seoul", VendorNames.Ncp), ("huawei_cn", VendorNames.Huawei)],
            Registrations(services).OrderBy(static pair => pair.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void AddProductClients_accepts_the_section_itself()
    {
        var configuration = Configuration(("ProductClients:a:Vendor", "Ncp"));
        var services = new ServiceCollection();

        services.AddProductClients(configuration.GetSection("ProductClients"));

        using var serviceProvider = services.BuildServiceProvider();
        Assert.Equal([("a", VendorNames.Ncp)], Registrations(serviceProvider));
    }

    [Fact]
    public void A_configuration_without_registrations_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Build(("Other:a:Vendor", "Ncp")));

        Assert.StartsWith("The configuration has no section 'ProductClients'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_read_ignoring_case()
    {
        using var services = Build(
            ("PRODUCTCLIENTS:CN:VENDOR", "huawei"),
            ("PRODUCTCLIENTS:CN:PROJECTID", "p"),
            ("PRODUCTCLIENTS:CN:TOTALTIMEOUT", "00:02:00"));

        var options = services.GetRequiredService<IOptionsFactory<HuaweiOptions>>();
        var error = Assert.Throws<OptionsValidationException>(() => options.Create("CN"));
        Assert.DoesNotContain("ProjectId", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Vendor",
        "Acme",
        "ProductClients:a: Vendor is 'Acme'; it must be one of: Huawei, LicenseSpring, Ncp, Qiniu, Scp.")]
    [InlineData(
        "AccessKey",
        "AK",
        "ProductClients:a: Vendor is missing; it must be one of: Huawei, LicenseSpring, Ncp, Qiniu, Scp.")]
    [InlineData(
        "vender",
        "Ncp",
        "ProductClients:a: Vendor is missing (vender is not an option; did you mean Vendor?); it must be one of: ")]
    public void A_child_without_a_known_vendor_is_refused(string key, string value, string message)
    {
        var error = Assert.Throws<ArgumentException>(() => Build(($"ProductClients:a:{key}", value)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PageSize", "many", "PageSize is 'many'; it must be an integer")]
    [InlineData("PageSize", "0", "PageSize is 0; it must be between 1 and 10000")]
    [InlineData("TotalTimeout", "soon", "TotalTimeout is 'soon'; it must be a time such as 00:00:30")]
    [InlineData("Endpoint", "vendor", "Endpoint is 'vendor'; it must be an absolute address, such as https://host")]
    [InlineData("Endpoint", "ftp://vendor", "Endpoint is 'ftp://vendor/'; it must start with https://")]
    [InlineData("Endpoint", "https://me:hush@vendor", "Endpoint contains a user name or password")]
    [InlineData("SecretKy", "hush", "SecretKy is not an option (did you mean SecretKey?)")]
    public void An_invalid_value_is_reported_with_the_valid_values(string key, string value, string message)
    {
        using var services = Build(
            ("ProductClients:a:Vendor", "Ncp"),
            ("ProductClients:a:AccessKey", "AK"),
            ("ProductClients:a:SecretKey", "SK"),
            ($"ProductClients:a:{key}", value));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_configuration_is_reloaded()
    {
        var configuration = Configuration(
            ("ProductClients:a:Vendor", "Ncp"),
            ("ProductClients:a:AccessKey", "old"),
            ("ProductClients:a:SecretKey", "SK"));
        var services = new ServiceCollection();
        services.AddProductClients(configuration);
        using var serviceProvider = services.BuildServiceProvider();
        var registration = serviceProvider.GetRequiredKeyedService<RegistrationServices<NcpOptions>>("a");
        Assert.Equal("old", registration.Options.AccessKey);

        configuration["ProductClients:a:AccessKey"] = "new";
        configuration.Reload();

        Assert.Equal("new", registration.Options.AccessKey);
    }

    [Theory]
    [InlineData("PageSize", "0")]
    [InlineData("AccessKey", null)]
    [InlineData("Endpoint", "https://elsewhere.example")]
    public void An_invalid_change_or_another_endpoint_is_ignored(string key, string? value)
    {
        var configuration = Configuration(
            ("ProductClients:a:Vendor", "Ncp"),
            ("ProductClients:a:AccessKey", "AK"),
            ("ProductClients:a:SecretKey", "SK"));
        var services = new ServiceCollection();
        services.AddProductClients(configuration);
        using var serviceProvider = services.BuildServiceProvider();
        var registration = serviceProvider.GetRequiredKeyedService<RegistrationServices<NcpOptions>>("a");
        var before = registration.Options;

        configuration[$"ProductClients:a:{key}"] = value;
        configuration.Reload();

        Assert.Same(before, registration.Options);
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();

    private static ServiceProvider Build(params (string Key, string Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddProductClients(Configuration(values));
        return services.BuildServiceProvider();
    }

    // Reads the registry, because a lister can be created only with valid options.
    private static IEnumerable<(string Name, string Vendor)> Registrations(ServiceProvider services)
    {
        var registry = services.GetRequiredService<ProductRegistry>();
        return registry.Names.Select(name => (name, registry.Find(name).Vendor));
    }
}
