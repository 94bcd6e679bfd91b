using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Reliability;

/// <summary>The library reports every mutation of a documented response with its own exception type.</summary>
/// <remarks>
/// Tests 2,000 responses, or 20,000 with <c>-p:Long=true</c>. The message of a failure contains the seed of its case.
/// </remarks>
public class ResponseFuzzTests
{
    private static readonly Dictionary<string, Vendor> Vendors = new(StringComparer.Ordinal)
    {
        ["huawei"] = new(["huawei-products.json", "huawei-error-400.json"],
            static services => Api<IHuaweiProductsApi>(services).ListProductsAsync("p"),
            static clients => clients.AddHuawei("acme", static o =>
            {
                (o.Region, o.ProjectId, o.AccessKey, o.SecretKey) = ("cn-north-4", "p", "AK", "SK");
                Configure(o);
            })),
        ["ncp"] = new(["ncp-example.json"],
            static services => Api<INcpProductsApi>(services).ListProductsAsync(),
            static clients => clients.AddNcp("acme", static o =>
            {
                (o.AccessKey, o.SecretKey) = ("AK", "SK");
                Configure(o);
            })),
        ["scp"] = new(["scp-products.json"],
            static services => Api<IScpProductsApi>(services).ListProductsAsync(),
            static clients => clients.AddScp("acme", static o =>
            {
                (o.AccessKey, o.SecretKey) = ("AK", "SK");
                Configure(o);
            })),
        ["licensespring"] = new(["licensespring-products.json", "licensespring-error-404.json"],
            static services => Api<ILicenseSpringProductsApi>(services).ListProductsAsync().ToListAsync(),
            static clients => clients.AddLicenseSpring("acme", static o =>
            {
                (o.ApiKey, o.SharedKey) = ("api-key", "shared-key");
                Configure(o);
            })),
        ["qiniu"] = new(["qiniu-products.json", "qiniu-error-622.json"],
            static services => Api<IQiniuProductsApi>(services).ListProductsAsync().ToListAsync(),
            static clients => clients.AddQiniu("acme", static o =>
            {
                o.Endpoint = new Uri("https://spock.example");
                Configure(o);
            })),
    };

    public static TheoryData<string> Names => [.. Vendors.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Mutated_response_fails_only_with_a_product_client_exception(string name)
    {
        var vendor = Vendors[name];
        var responses = vendor.Responses.Select(Resources.Seed).ToArray();
        byte[] body = [];
        var status = HttpStatusCode.OK;
        var services = new ServiceCollection();
        vendor.Register(services.AddProductClients());
        var wire = new StubHandler(_ => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
        services.AddProductClients().Registration("acme")
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var serviceProvider = services.BuildServiceProvider();
        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>("acme");

        for (var seed = 0; seed < 400 * LongRun.Factor; seed++)
        {
            var random = new Random(seed);
            body = new JsonMutator(random).Mutate(responses[random.Next(responses.Length)]);
            status = random.Next(5) == 0 ? (HttpStatusCode)random.Next(400, 600) : HttpStatusCode.OK;

            var typed = await Record.ExceptionAsync(() => vendor.Typed(serviceProvider));
            var listed = await Record.ExceptionAsync(() => lister.ListAsync().ToListAsync());

            Assert.True(IsExpected(typed, status), $"typed interface, seed {seed}: {typed}");
            Assert.True(IsExpected(listed, status), $"listing, seed {seed}: {listed}");
        }
    }

    // A response that has arrived never leads to an unknown error: it is as documented, or it is invalid.
    private static bool IsExpected(Exception? failure, HttpStatusCode status) => failure switch
    {
        null => status == HttpStatusCode.OK,
        // A proxy sends this status, so it is not reported as a response of the vendor.
        ProductClientException error when status == HttpStatusCode.ProxyAuthenticationRequired =>
            error is { Code: ProductErrorCode.Network, StatusCode: null },
        // With the status 200, the code is that of the error in the response.
        ProductClientException error when error.StatusCode is not null || status != HttpStatusCode.OK =>
            error.StatusCode == status,
        ProductClientException error => error.Code is ProductErrorCode.InvalidResponse
            or ProductErrorCode.ResponseTooLarge or ProductErrorCode.PagingAnomaly,
        _ => false,
    };

    private static T Api<T>(IServiceProvider services)
        where T : class => services.GetRequiredKeyedService<IProductLister>("acme").GetService<T>()!;

    private static void Configure(VendorOptions options)
    {
        options.MaxRetries = 0;
        options.MaxPages = 3;
        options.CircuitMinimumThroughput = int.MaxValue;
    }

    private sealed record Vendor(
        string[] Responses, Func<IServiceProvider, Task> Typed, Action<IProductClientsBuilder> Register);
}
