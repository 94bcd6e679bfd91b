using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients;
using ProductClients.Testing;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using Refit;

namespace PackageConsumer;

/// <summary>
/// Tests the typed interfaces of the packed library with the Refit package, as an application uses them.
/// </summary>
public sealed class OwnClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Own_client_of_a_typed_interface_reads_the_same_products_as_the_lister()
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

        var error = await Assert.ThrowsAsync<ApiException>(
            () => api.ListProductsAsync(cancellationToken: Cancellation));

        Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
    }

    [Fact]
    public async Task Failed_connection_of_an_own_client_is_the_request_exception_of_Refit()
    {
        // The socket is bound and does not listen, so the system refuses connections and does not reuse the port.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = new HttpClient { BaseAddress = new Uri($"http://{closed.LocalEndPoint}") };
        var api = RestService.ForGenerated<INcpProductsApi>(client, NcpRefitSettings.Create());

        var error = await Assert.ThrowsAsync<ApiRequestException>(
            () => api.ListProductsAsync(cancellationToken: Cancellation));

        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Theory]
    [InlineData("a\0b", false)]
    [InlineData("a\ab", false)]
    [InlineData("a\ab", true)]
    [InlineData("a\u007Fb", false)]
    [InlineData("a\u007Fb", true)]
    public async Task Refit_sends_other_control_characters_of_a_header_of_an_own_client(string value, bool validates)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new HttpClient { BaseAddress = new Uri($"http://{listener.LocalEndpoint}") };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, Settings(validates));

        var call = api.ListProductsAsync("p", appUserId: value, cancellationToken: Cancellation);
        var accepting = listener.AcceptTcpClientAsync(Cancellation).AsTask();
        Assert.Same(accepting, await Task.WhenAny(accepting, call));
        using var connection = await accepting;
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var head = new List<string>();
        while (await reader.ReadLineAsync(Cancellation) is { Length: > 0 } line)
        {
            head.Add(line);
        }

        await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Cancellation);

        await Assert.ThrowsAsync<ApiException>(() => call);
        Assert.Contains($"X-App-UserId: {value}", head);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Header_text_beyond_ASCII_of_an_own_client_is_the_request_exception_of_Refit(bool validates)
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = huawei.Endpoint };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, Settings(validates));

        var error = await Assert.ThrowsAsync<ApiRequestException>(() => api.ListProductsAsync(
            "p", appUserId: "키", cancellationToken: Cancellation));

        Assert.IsType<HttpRequestException>(error.InnerException);
        Assert.Empty(huawei.Requests);
    }

    [Fact]
    public async Task Header_with_NUL_throws_when_Refit_validates_headers()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = huawei.Endpoint };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, Settings(validates: true));

        await Assert.ThrowsAsync<FormatException>(() => api.ListProductsAsync(
            "p", appUserId: "a\0b", cancellationToken: Cancellation));

        Assert.Empty(huawei.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refit_removes_line_breaks_from_a_header_of_an_own_client(bool validates)
    {
        await using var huawei = await HuaweiEmulator.StartAsync(cancellationToken: Cancellation);
        using var client = new HttpClient { BaseAddress = huawei.Endpoint };
        var api = RestService.ForGenerated<IHuaweiProductsApi>(client, Settings(validates));

        await Assert.ThrowsAsync<ApiException>(() => api.ListProductsAsync(
            "p", appUserId: "a\r\nX-Evil: 1", cancellationToken: Cancellation));

        Assert.Equal("aX-Evil: 1", Assert.Single(huawei.Requests).Headers["X-App-UserId"]);
    }

    private static RefitSettings Settings(bool validates)
    {
        var settings = HuaweiRefitSettings.Create();
        settings.ValidateHeaders = validates;
        return settings;
    }
}
