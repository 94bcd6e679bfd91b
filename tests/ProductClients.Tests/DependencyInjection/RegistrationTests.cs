using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.DependencyInjection;

public class RegistrationTests
{
    [Fact]
    public void A_registration_is_a_keyed_lister_under_its_name()
    {
        using var services = Build(static clients => clients.AddNcp("Seoul_1", ValidNcp));

        var lister = services.GetRequiredKeyedService<IProductLister>("Seoul_1");

        Assert.Equal(("Seoul_1", VendorNames.Ncp), (lister.Name, lister.Vendor));
    }

    [Fact]
    public void Several_accounts_of_one_vendor_can_be_registered()
    {
        using var services = Build(static clients =>
        {
            clients.AddNcp("a", ValidNcp);
            clients.AddNcp("b", ValidNcp);
        });

        Assert.Equal(["a", "b"], services.GetRequiredService<IProductCatalog>().Listers.Select(static l => l.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void An_invalid_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Build(clients => clients.AddNcp(name, ValidNcp)));

    [Fact]
    public void A_duplicate_name_is_refused_ignoring_case()
    {
        var error = Assert.Throws<ArgumentException>(() => Build(static clients =>
        {
            clients.AddNcp("a", ValidNcp);
            clients.AddNcp("A", ValidNcp);
        }));

        Assert.StartsWith(
        "A registration named 'A' already exists; use another name.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calling_AddProductClients_twice_keeps_one_catalog()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("a", ValidNcp);
        services.AddProductClients().AddNcp("b", ValidNcp);
        using var serviceProvider = services.BuildServiceProvider();

        Assert.Equal(2, Assert.Single(serviceProvider.GetServices<IProductCatalog>()).Listers.Count);
    }

    [Fact]
    public void The_typed_interface_is_a_service_of_the_lister()
    {
        using var services = Build(static clients => clients.AddNcp("a", ValidNcp));

        Assert.NotNull(services.GetRequiredKeyedService<IProductLister>("a").GetService<INcpProductsApi>());
    }

    [Fact]
    public void A_custom_lister_is_in_the_catalog()
    {
        var custom = Substitute.For<IProductLister>();
        using var services = Build(clients => clients.AddLister("custom", _ => custom));

        Assert.Same(custom, Assert.Single(services.GetRequiredService<IProductCatalog>().Listers));
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_missing_option()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddProductClients().AddNcp("seoul", static options => options.AccessKey = "AK");
        using var host = builder.Build();

        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "The registration 'seoul' (Ncp) cannot be used: "
            + "SecretKey is missing; it must be the secret of the access key.",
            error.Message);
    }

    [Fact]
    public void All_invalid_options_are_reported_in_one_message()
    {
        using var services = Build(static clients => clients.AddHuawei("cn", static options =>
        {
            options.ProjectId = "a/b";
            options.AccessKey = "AK\n";
            options.AttemptTimeout = TimeSpan.FromMinutes(2);
        }));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.Multiple(
            () => Assert.Contains("ProjectId is 'a/b'", error.Message, StringComparison.Ordinal),
            () => Assert.Contains(
                "AccessKey has the character U+000A at position 2", error.Message, StringComparison.Ordinal),
            () => Assert.Contains("SecretKey is missing", error.Message, StringComparison.Ordinal),
            () => Assert.Contains("AttemptTimeout is 00:02:00", error.Message, StringComparison.Ordinal),
            () => Assert.Contains("TotalTimeout, which is 00:01:00", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_invalid_secret_is_never_shown()
    {
        using var services = Build(static clients => clients.AddNcp("a", static options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "canary\u00e9secret";
        }));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_over_plaintext_http_to_another_machine_are_refused()
    {
        using var services = Build(static clients => clients.AddNcp("a", static options =>
        {
            ValidNcp(options);
            options.Endpoint = new Uri("http://vendor.example");
        }));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.Contains(
            "Endpoint is 'http://vendor.example/'; it must start with https://",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Valid_options_pass_the_validation()
    {
        using var services = Build(static clients => clients.AddNcp("a", ValidNcp));

        Assert.Same(services, services.ValidateProductClients());
    }

    [Fact]
    public void The_default_endpoint_of_huawei_contains_the_region()
    {
        using var services = Build(static clients => clients.AddHuawei("cn", static options =>
        {
            options.Region = "cn-east-3";
            options.ProjectId = "p";
            options.AccessKey = "AK";
            options.SecretKey = "SK";
        }));

        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("ProductClients.cn");

        Assert.Equal(new Uri("https://metastudio.cn-east-3.myhuaweicloud.com"), client.BaseAddress);
    }

    private static void ValidNcp(NcpOptions options)
    {
        options.AccessKey = "AK";
        options.SecretKey = "SK";
        options.MaxRetries = 0;
    }

    private static ServiceProvider Build(Action<IProductClientsBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        return services.BuildServiceProvider();
    }
}
