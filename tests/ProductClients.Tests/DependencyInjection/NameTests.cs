using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Api;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of the names of registrations: they are kept as the app writes them, and found in any case.</summary>
public class NameTests
{
    [Theory]
    [InlineData("Prod")]
    [InlineData("prod")]
    [InlineData("PROD")]
    public void Registration_is_found_in_any_case_and_shows_its_name_as_written(string key)
    {
        using var services = Build(static clients => clients.AddNcp("Prod", ValidNcp));

        Assert.Equal("Prod", services.GetRequiredKeyedService<IProductLister>(key).Name);
        Assert.Same(
            services.GetRequiredKeyedService<IProductLister>("Prod"),
            services.GetRequiredKeyedService<IProductLister>(key));
        Assert.Same(
            services.GetRequiredKeyedService<INcpProductsApi>("Prod"),
            services.GetRequiredKeyedService<INcpProductsApi>(key));
    }

    [Fact]
    public void Injected_registration_of_a_section_is_found_as_written()
    {
        var services = new ServiceCollection();
        services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("ProductClients:Prod_EU:Vendor", (string?)"Ncp"),
            KeyValuePair.Create("ProductClients:Prod_EU:AccessKey", (string?)"AK"),
            KeyValuePair.Create("ProductClients:Prod_EU:SecretKey", (string?)"SK"),
        ]).Build());
        services.AddSingleton<Page>();
        using var serviceProvider = services.BuildServiceProvider();

        Assert.Equal("Prod_EU", serviceProvider.GetRequiredService<Page>().Lister.Name);
        Assert.Equal("Prod_EU", serviceProvider.GetRequiredService<IProductCatalog>().Listers[0].Name);
    }

    [Fact]
    public void Name_is_that_of_the_first_source()
    {
        var services = new ServiceCollection();
        services.AddProductClients(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("ProductClients:ncp:Vendor", (string?)"Ncp")])
            .AddInMemoryCollection([KeyValuePair.Create("PRODUCTCLIENTS:NCP:SECRETKEY", (string?)"SK")])
            .Build());

        Assert.Equal(["ncp"], ProductRegistry.Of(services).Names);
    }

    [Fact]
    public void Options_are_configured_under_the_name_as_written()
    {
        using var services = Build(static clients => clients.AddNcp("Prod", ValidNcp), static services =>
            services.Configure<NcpOptions>("Prod", static options => options.AccessKey = "configured"));

        var registration = services.GetRequiredKeyedService<RegistrationServices<NcpOptions>>("Prod");

        Assert.Equal("configured", registration.Options.AccessKey);
    }

    [Fact]
    public void Unknown_name_is_no_service()
    {
        using var services = Build(static clients =>
        {
            clients.AddNcp("Prod", ValidNcp);
            clients.AddScp("scp", static _ => { });
        });

        Assert.Null(services.GetKeyedService<IProductLister>("other"));
        Assert.Null(services.GetKeyedService<IScpProductsApi>("Prod"));
        Assert.Null(services.GetKeyedService<IProductLister>(new object()));
        Assert.Throws<InvalidOperationException>(() => services.GetRequiredKeyedService<IProductLister>("other"));
    }

    [Fact]
    public void Interface_of_the_app_is_found_under_the_name_as_written()
    {
        using var services = Build(
            static clients => clients.AddNcp("Prod", ValidNcp).AddApi<IServerApi>(ServerJson.Default));

        Assert.NotNull(services.GetKeyedService<IServerApi>("Prod"));
        Assert.False(
            services.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(IServerApi), "other"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Service_of_the_app_for_every_name_is_found_beside_its_interface(bool isFirst)
    {
        using var other = Build(
            static clients => clients.AddNcp("other", ValidNcp).AddApi<IServerApi>(ServerJson.Default));
        var own = other.GetRequiredKeyedService<IServerApi>("other");
        var services = new ServiceCollection();
        void AddOwn() => services.AddKeyedSingleton(KeyedService.AnyKey, (_, _) => own);
        if (isFirst)
        {
            AddOwn();
        }

        services.AddProductClients().AddNcp("Prod", ValidNcp).AddApi<IServerApi>(ServerJson.Default);
        if (!isFirst)
        {
            AddOwn();
        }

        using var serviceProvider = services.BuildServiceProvider();

        Assert.Same(own, serviceProvider.GetRequiredKeyedService<IServerApi>("any"));
        Assert.NotSame(own, serviceProvider.GetRequiredKeyedService<IServerApi>("Prod"));
    }

    [Fact]
    public async Task Token_is_accepted_when_the_name_is_written_in_another_case()
    {
        await using var first = Build(static clients => clients.AddSource("Own", Products));
        await using var second = Build(static clients => clients.AddSource("OWN", Products));
        var listing = first.GetRequiredKeyedService<IProductLister>("Own").ListAsync();
        await foreach (var unused in listing)
        {
            break;
        }

        var rest = second.GetRequiredKeyedService<IProductLister>("OWN").ListAsync()
            .AsProducts(listing.Report.ContinuationToken);

        Assert.Equal(["b"], (await rest.ToListAsync()).Ids());
    }

    [Fact]
    public void Registration_added_after_the_container_was_built_is_refused()
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddNcp("a", ValidNcp);
        using var serviceProvider = services.BuildServiceProvider();
        clients.AddNcp("b", ValidNcp);
        const string Message =
            "The registration 'b' was added after the container was built; add it before BuildServiceProvider.";

        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("b")).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(
            () => serviceProvider.GetRequiredService<IProductCatalog>()).Message);
    }

    [Fact]
    public void Registration_added_after_the_catalog_was_used_is_refused_at_once()
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddNcp("a", ValidNcp);
        using var serviceProvider = services.BuildServiceProvider();
        _ = serviceProvider.GetRequiredService<IProductCatalog>();

        var error = Assert.Throws<InvalidOperationException>(() => clients.AddNcp("b", ValidNcp));

        Assert.StartsWith("The registration 'b' was added after", error.Message, StringComparison.Ordinal);
    }

    private static InMemoryProductSource Products(IServiceProvider services) =>
        new([TestProduct.Create("a"), TestProduct.Create("b")]);

    private static void ValidNcp(NcpOptions options) => (options.AccessKey, options.SecretKey) = ("AK", "SK");

    private static ServiceProvider Build(
        Action<IProductClientsBuilder> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private sealed class Page([FromKeyedServices("Prod_EU")] IProductLister lister)
    {
        public IProductLister Lister => lister;
    }
}
