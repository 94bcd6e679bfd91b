using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Docs;

public sealed class RecipeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vault_is_read_once_until_the_credentials_expire()
    {
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var vault = Substitute.For<IVault>();
        vault.ReadAsync(default!, Cancellation).ReturnsForAnyArgs("A", "S", "B", "S");
        using var source = new VaultCredentials(vault, time);

        var first = await source.GetAsync(Cancellation);
        var second = await source.GetAsync(Cancellation);
        time.Advance(TimeSpan.FromMinutes(5));
        var third = await source.GetAsync(Cancellation);

        Assert.Same(first, second);
        Assert.Equal(("A", "B"), (first.AccessKey, third.AccessKey));
    }

    [Fact]
    public async Task Vault_signs_the_requests_of_the_registration()
    {
        await using var ncp = await NcpEmulator.StartAsync(static options => options.ApiKey = null, Cancellation);
        var vault = Substitute.For<IVault>();
        vault.ReadAsync("ncp-access-key", default).ReturnsForAnyArgs(ncp.Settings["AccessKey"]!);
        vault.ReadAsync("ncp-secret-key", Arg.Any<CancellationToken>()).Returns(ncp.Settings["SecretKey"]!);
        var services = new ServiceCollection();
        services.AddSingleton(vault);
        RecipeCode.AddVault(services);
        services.Configure<ProductClients.Vendors.Ncp.NcpOptions>("ncp", options => options.Endpoint = ncp.Endpoint);
        await using var serviceProvider = services.BuildServiceProvider();

        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
        var result = await catalog.ListAsync().ToResultAsync(Cancellation);

        Assert.Equal(85, result.Products.Count);
    }

    [Fact]
    public async Task Two_accounts_of_a_vendor_are_two_registrations()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        foreach (var name in (string[])["huawei_cn", "huawei_ap", "huawei_eu"])
        {
            clients.AddHuawei(name, options =>
            {
                options.Endpoint = huawei.Endpoint;
                options.ProjectId = huawei.Settings["ProjectId"];
                options.AccessKey = huawei.Settings["AccessKey"];
                options.SecretKey = huawei.Settings["SecretKey"];
            });
        }

        await using var serviceProvider = services.BuildServiceProvider();

        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
        var (both, one) = RecipeCode.TwoAccounts(catalog, serviceProvider);

        var result = await both.ToResultAsync(Cancellation);
        Assert.Equal(
            ["huawei_cn", "huawei_ap"],
            result.Report.Registrations.Select(static registration => registration.Registration));
        Assert.Equal("huawei_cn", one.Name);
    }

    [Fact]
    public async Task Native_query_and_fields_reach_the_vendor_and_back()
    {
        await using var app = await VendorFixture.StartAsync();

        var names = await RecipeCode.NativeAsync(app.Lister("huawei"), Cancellation);

        Assert.NotEmpty(names);
        var target = app.Vendors.Huawei.Requests[^1].Target;
        Assert.Contains("sort_key=create_time&sort_dir=desc", target, StringComparison.Ordinal);
    }

    [Fact]
    public void Native_product_is_restored_from_JSON()
    {
        var native = JsonSerializer.Deserialize("""{ "product_id": "1", "new": 2 }""", HuaweiJson.Product)!;

        var restored = RecipeCode.Restore(new Product { Id = "1", Name = "Anvil", Native = native })!;

        Assert.Equal("1", restored.ProductId);
        Assert.Equal(2, restored.AdditionalFields!["new"].GetInt32());
    }

    [Fact]
    public async Task Result_is_restored_from_JSON()
    {
        var result = await RecipeCode.FakeAsync();

        var restored = RecipeCode.Restore(result)!;

        Assert.Equal("Anvil", Assert.Single(restored.Products).Name);
        Assert.Equal(result.Report.ToString(), restored.Report.ToString());
    }

    [Fact]
    public async Task Fake_catalog_filters()
    {
        var result = await RecipeCode.FakeAsync();

        Assert.Equal("Anvil", Assert.Single(result.Products).Name);
    }

    [Fact]
    public async Task Fake_registration_fails()
    {
        var services = new ServiceCollection();
        RecipeCode.AddFailing(services);
        await using var serviceProvider = services.BuildServiceProvider();

        var catalog = serviceProvider.GetRequiredService<IProductCatalog>();
        var result = await catalog.ListAsync().ToResultAsync(Cancellation);

        Assert.Equal(ProductErrorCode.Unavailable, Assert.Single(result.Report.Failures).Code);
    }

    [Fact]
    public async Task Limit_lists_every_product_within_its_time()
    {
        await using var app = await VendorFixture.StartAsync();

        Assert.Equal(292, (await RecipeCode.LimitAsync(app.Catalog, Cancellation)).Count);
    }

    [Fact]
    public async Task Page_numbers_are_followed_to_the_last_page()
    {
        using var server = new ShopServer();
        await using var lister = ProductClientsFactory.CreateLister(clients => clients
            .AddVendor(
                "shop",
                "Shop",
                static options => options.Endpoint = new Uri("https://shop.example/"),
                static (client, name) => new ShopSource(client, name))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => server));

        var listing = lister.ListAsync(new ProductQuery { PageSize = 2 }, Cancellation);
        var ids = await listing.Select(static product => product.Id).ToListAsync(Cancellation);

        Assert.Equal(["1", "2", "3", "4", "5"], ids);
        Assert.Equal(
            ["/products?page=1&size=2", "/products?page=2&size=2", "/products?page=3&size=2"], server.Targets);
        Assert.Equal(ListingOutcome.Complete, listing.Report.Outcome);
    }

    private sealed class ShopServer : HttpMessageHandler
    {
        public List<string> Targets { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Targets.Add(request.RequestUri!.PathAndQuery);
            var items = Targets.Count switch
            {
                1 => """{"sku":"1","title":"a"},{"sku":"2","title":"b"}""",
                2 => """{"sku":"3","title":"c"},{"sku":"4","title":"d"}""",
                _ => """{"sku":"5","title":"e"}""",
            };
            var body = $$"""{"items":[{{items}}],"pages":3,"count":5}""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
            });
        }
    }
}
