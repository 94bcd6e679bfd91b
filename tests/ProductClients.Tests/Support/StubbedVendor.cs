using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.Support;

/// <summary>A registration "acme" with its complete pipeline, over a handler of the test. Its clock stands still until
/// the test advances it.</summary>
internal sealed class StubbedVendor : IAsyncDisposable
{
    /// <summary>An NCP page that holds the only product.</summary>
    public const string NcpPage =
        """{"productPage":{"total":1,"content":[{"productId":"p1","productName":"one","isPublished":true}]}}""";

    /// <summary>The complete array of a spock deployment.</summary>
    public const string QiniuArray = """[{"product_name":"p1","status":"successful","stack_deps":[]}]""";

    private readonly ServiceProvider _services;

    private StubbedVendor(
        HttpMessageHandler vendor, TimeProvider? time, Func<IProductClientsBuilder, IRegistrationBuilder> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? Clock);
        register(services.AddProductClients()).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => vendor);
        _services = services.BuildServiceProvider();
        _services.ValidateProductClients();
    }

    /// <summary>Gets the clock, which is used unless the test gives another one.</summary>
    public ManualTimeProvider Clock { get; } = new();

    public IServiceProvider Services => _services;

    public IProductLister Lister => _services.GetRequiredKeyedService<IProductLister>("acme");

    /// <summary>Makes a vendor that responds in pages.</summary>
    public static StubbedVendor Ncp(
        HttpMessageHandler vendor,
        Action<NcpOptions>? configure = null,
        Action<IRegistrationBuilder>? register = null,
        TimeProvider? time = null) =>
        new(vendor, time, clients =>
        {
            var registration = clients.AddNcp("acme", options =>
            {
                options.AccessKey = "AK";
                options.SecretKey = "SK";
                options.RetryDelay = TimeSpan.Zero;
                configure?.Invoke(options);
            });
            register?.Invoke(registration);
            return registration;
        });

    /// <summary>Makes a vendor that responds with one array.</summary>
    public static StubbedVendor Qiniu(HttpMessageHandler vendor, Action<QiniuOptions>? configure = null) =>
        new(vendor, time: null, clients => clients.AddQiniu("acme", options =>
        {
            options.Endpoint = new Uri("https://spock.example");
            options.RetryDelay = TimeSpan.Zero;
            configure?.Invoke(options);
        }));

    public Task<List<Product>> ListAsync(CancellationToken cancellationToken = default) =>
        Lister.ListAsync(cancellationToken: cancellationToken).ToListAsync();

    public Task<ProductClientException> FailureAsync() =>
        Assert.ThrowsAsync<ProductClientException>(() => ListAsync());

    /// <summary>Lists the products and advances the clock in steps until the listing has failed.</summary>
    public async Task<ProductClientException> FailureAsync(TimeSpan step)
    {
        var listing = Task.Run(() => ListAsync());
        await Clock.AdvanceUntilAsync(listing, step);
        return await Assert.ThrowsAsync<ProductClientException>(() => listing);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
