using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients.Tests.EndToEnd;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Docs;

/// <summary>The examples of docs/refit.md, run against the emulated vendors.</summary>
public class RefitPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Typed_interface_is_injected_as_the_page_says()
    {
        await using var app = await VendorFixture.StartAsync(
            static _ => { }, static services => services.AddSingleton<RefitCode.Gateways>());

        Assert.Equal(85, await app.Services.GetRequiredService<RefitCode.Gateways>().CountAsync(Cancellation));
    }

    [Fact]
    public async Task Mock_takes_the_place_of_the_client_as_the_page_says()
    {
        await using var app = await VendorFixture.StartAsync();
        var services = new ServiceCollection();
        var api = RefitCode.Mock(services, app.Configuration);
        api.ListProductsAsync(cancellationToken: Cancellation).ReturnsForAnyArgs(
            new NcpProductList { ProductPage = new NcpProductPage { Total = 0, Content = [] } });
        await using var serviceProvider = services.BuildServiceProvider();

        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>("ncp");

        Assert.Empty(await lister.ListAsync(cancellationToken: Cancellation).ToListAsync());
        Assert.Empty(app.Vendors.Ncp.Requests);
    }

    [Fact]
    public async Task Own_client_signs_as_the_page_says()
    {
        await using var app = await VendorFixture.StartAsync();
        var huawei = app.Vendors.Huawei;
        var (client, api) = RefitCode.OwnClient(
            app.Lister("huawei").GetService<IRequestSigner>()!, huawei.Endpoint);
        using (client)
        {
            var page = await api.ListProductsAsync(huawei.Settings["ProjectId"]!, cancellationToken: Cancellation);

            Assert.NotEmpty(page.Products!);
        }
    }
}
