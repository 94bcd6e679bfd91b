using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of an app with a registration that cannot be used.</summary>
public class InvalidRegistrationTests
{
    [Fact]
    public async Task Invalid_registration_is_a_failure_of_its_own_when_the_app_isolates_it()
    {
        await using var services = Build(isolates: true);
        services.ValidateProductClients();

        var result = await services.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync();

        Assert.Equal(["p"], result.Products.Ids());
        Assert.Equal(["limited", "ncp"], result.Report.Failures.Select(static failure => failure.Registration).Order());
        Assert.All(result.Report.Failures, static failure =>
            Assert.Equal(ProductErrorCode.InvalidRequest, failure.Code));
        Assert.Contains(
            result.Report.Failures,
            static failure => failure.Message.Contains("SecretKey is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Invalid_registration_keeps_the_app_from_starting_by_default()
    {
        using var services = Build(isolates: false);

        Assert.Throws<AggregateException>(() => services.ValidateProductClients());
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IProductCatalog>());
    }

    [Fact]
    public void Registration_that_is_added_to_the_configuration_too_late_is_refused()
    {
        var configuration = Configuration(("huawei_cn:Vendor", "Huawei"));
        var services = new ServiceCollection();
        services.AddProductClients(configuration);
        using var serviceProvider = services.BuildServiceProvider();
        configuration["ProductClients:huawei:Vendor"] = "Huawei";

        var error = Assert.Throws<OptionsValidationException>(
            () => serviceProvider.GetRequiredService<IProductCatalog>());

        Assert.Equal(
            "ProductClients:huawei: added to the configuration after AddProductClients had read it; add it before, or "
            + "use the name of a registration that was read: huawei_cn.",
            error.Message);
    }

    [Fact]
    public void Vendor_that_changes_after_the_configuration_was_read_is_refused()
    {
        var configuration = Configuration(("a:Vendor", "Ncp"), ("a:AccessKey", "AK"), ("a:SecretKey", "SK"));
        var services = new ServiceCollection();
        services.AddProductClients(configuration);
        using var serviceProvider = services.BuildServiceProvider();
        configuration["ProductClients:a:Vendor"] = "Scp";

        var error = Assert.Throws<OptionsValidationException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("a"));

        Assert.Contains(
            "Vendor is 'Scp', and was 'Ncp' when AddProductClients read the configuration",
            error.Message,
            StringComparison.Ordinal);
    }

    private static IConfigurationRoot Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(
            static pair => KeyValuePair.Create("ProductClients:" + pair.Key, pair.Value))).Build();

    private static ServiceProvider Build(bool isolates)
    {
        var services = new ServiceCollection();
        services.Configure<ProductClientsOptions>(options => options.IsolateInvalidRegistrations = isolates);
        var clients = services.AddProductClients();
        clients.AddNcp("ncp", static options => options.AccessKey = "AK");
        clients.AddSource("limited", static _ => new InMemoryProductSource([]), static options => options.MaxPages = 0);
        clients.AddSource("own", static _ => new InMemoryProductSource([TestProduct.Create("p")]));
        return services.BuildServiceProvider();
    }
}
