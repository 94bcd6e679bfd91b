using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Testing.Tests.Endpoints;

/// <summary>An emulator, and a client that signs with the registration of its settings.</summary>
internal sealed class EndpointFixture : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly ServiceProvider _services;
    private readonly IRequestSigner? _signer;

    private EndpointFixture(VendorEmulator emulator)
    {
        Emulator = emulator;
        var settings = emulator.Settings.Select(pair =>
            KeyValuePair.Create($"ProductClients:{emulator.Name}:{pair.Key}", pair.Value));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddProductClients(configuration.GetSection("ProductClients"));
        _services = services.BuildServiceProvider();
        _signer = _services.GetRequiredKeyedService<IProductLister>(emulator.Name).GetService<IRequestSigner>();
    }

    public VendorEmulator Emulator { get; }

    public static async Task<EndpointFixture> StartAsync(string authentication) => new(
        await Authentication.Of(authentication)
            .StartAsync(TimeProvider.System, TestContext.Current.CancellationToken));

    /// <summary>Starts an emulator that accepts requests without a signature.</summary>
    public static async Task<EndpointFixture> StartOpenAsync() => new(await QiniuEmulator.StartAsync(
        static options => options.Auth = QiniuEmulatorAuth.None, TestContext.Current.CancellationToken));

    /// <summary>Returns a request for a path that is relative to the endpoint.</summary>
    public HttpRequestMessage Request(
        string method, string path, string? body = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(
            new HttpMethod(method), Emulator.Endpoint.OriginalString.TrimEnd('/') + path);
        if (body is not null)
            request.Content = Content(body, contentType);
        return request;
    }

    /// <summary>Returns content whose type has no charset.</summary>
    public static ByteArrayContent Content(string body, string contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new(contentType);
        return content;
    }

    public async Task<HttpRequestMessage> SignAsync(HttpRequestMessage request)
    {
        if (_signer is not null)
            await _signer.SignAsync(request, TestContext.Current.CancellationToken);
        return request;
    }

    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await Text(response));
    }

    public async Task<HttpResponseMessage> ResponseAsync(HttpRequestMessage request) =>
        await _http.SendAsync(await SignAsync(request), TestContext.Current.CancellationToken);

    public async Task<(int Status, string Body)> SendSignedAsync(HttpRequestMessage request) =>
        await SendAsync(await SignAsync(request));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static Task<string> Text(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
