using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients;
using ProductClients.Testing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using Refit;

namespace PackageConsumer;

/// <summary>What an application does with the typed interfaces of the packed library and the Refit package.</summary>
public sealed class OwnClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Own_client_of_a_typed_interface_reads_what_the_lister_reads()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        using var lister = ProductClientsFactory.CreateLister(clients => clients.AddHuawei("huawei", options =>
        {
            options.Endpoint = huawei.Endpoint;
            options.ProjectId = huawei.Settings["ProjectId"];
            options.AccessKey = huawei.Settings["AccessKey"];
            options.SecretKey = new Secret(huawei.Settings["SecretKey"]!);
        }));
        using var client = new HttpClient(new SigningHandler(lister.GetService<IRequestSigner>()!))
        {
            BaseAddress = huawei.Endpoint,
        };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, HuaweiRefitSettings.Create());
        var first = await lister.ListAsync(cancellationToken: Cancellation).AsPages().FirstAsync(Cancellation);

        var page = await api.ListProductsAsync(
            huawei.Settings["ProjectId"]!,
            new HuaweiProductQuery { Offset = 0, Limit = first.Items.Count },
            cancellationToken: Cancellation);

        Assert.NotEmpty(first.Items);
        Assert.Equal(
            first.Items.Select(static product => JsonSerializer.Serialize((HuaweiProduct)product.Native!)),
            page.Products!.Select(static product => JsonSerializer.Serialize(product)));
    }

    [Fact]
    public async Task Typed_interface_can_be_mocked()
    {
        var api = Substitute.For<INcpProductsApi>();
        api.ListProductsAsync(cancellationToken: Cancellation).ReturnsForAnyArgs(
            new NcpProductList { ProductPage = new NcpProductPage { Total = 7 } });

        Assert.Equal(7, (await api.ListProductsAsync(cancellationToken: Cancellation)).ProductPage!.Total);
    }

    [Fact]
    public async Task Error_response_to_an_own_client_is_the_exception_of_Refit()
    {
        await using var ncp = await NcpEmulator.StartAsync(cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = ncp.Endpoint };
        var api = RestService.ForGenerated<INcpProductsApi>(client, NcpRefitSettings.Create());

        var error = await Assert.ThrowsAsync<ApiException>(() => api.ListProductsAsync(cancellationToken: Cancellation));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, error.StatusCode);
    }

    [Fact]
    public async Task Refit_removes_line_breaks_from_a_header_of_an_own_client()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = huawei.Endpoint };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, HuaweiRefitSettings.Create());

        await Assert.ThrowsAsync<ApiException>(() => api.ListProductsAsync(
            "p", appUserId: "a\r\nX-Evil: 1", cancellationToken: Cancellation));

        Assert.Equal("aX-Evil: 1", Assert.Single(huawei.Requests).Headers["X-App-UserId"]);
    }
}
