using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Testing.Tests.Docs;

/// <summary>The code blocks of docs/testing.md. <see cref="TestingGuideTests"/> compares them with the page.</summary>
internal static class TestingGuide
{
    public static async Task OneVendorAsync()
    {
        await using var huawei = await HuaweiEmulator.StartAsync(options =>
        {
            options.ProductCount = 500;
            options.PageCap = 20;
            options.Auth = HuaweiEmulatorAuth.IamToken;
        });
        Console.WriteLine(huawei.Endpoint);
        Console.WriteLine(huawei.Settings["IamUser"]);
    }

    public static async Task AllVendorsAsync(TimeProvider clock)
    {
        await using var vendors = await VendorEmulators.StartAsync(options =>
        {
            options.UseTimeProvider(clock);
            options.Scp.AccountId = null;
            options.Qiniu.Auth = QiniuEmulatorAuth.None;
        });
        await File.WriteAllTextAsync("productclients.json", vendors.ToJson());
    }

    public static void Products(NcpEmulator ncp)
    {
        ncp.Products.Add("""{ "productId": "p1", "productName": "mine", "isPublished": true }""");
        ncp.Products.AddGenerated(1000);
        ncp.Products.RemoveWhere(product => !product.GetProperty("isPublished").GetBoolean());
    }

    public static void Endpoints(VendorEmulator emulator)
    {
        emulator.Map("GET", "/servers/{id}", request => request.PathValues["id"] == "7"
            ? EndpointResponse.Json("""{ "id": "7", "state": "running" }""")
            : EndpointResponse.VendorError(404));
        emulator.Map("POST", "/servers", request => EndpointResponse
            .Json(new { Id = "8", Name = request.ReadJson().GetProperty("name").GetString() }, status: 201)
            .WithHeader("Location", "/servers/8"));
        emulator.Map("DELETE", "/servers/{id}", async (request, cancellationToken) =>
        {
            await Task.Delay(100, cancellationToken);
            return EndpointResponse.Status(204);
        });
    }

    public static void Faults(VendorEmulators vendors)
    {
        vendors.Ncp.FailNext(EmulatorFault.VendorError(503), times: 2);
        vendors.Huawei.FailWhen(request => request.Query("offset") == "200", EmulatorFault.TruncateBody(100));
        vendors.Scp.FailNext(EmulatorFault.RetryAfter(TimeSpan.FromSeconds(3)));
        vendors.Qiniu.FailNext(EmulatorFault.VendorError(622));
        vendors.LicenseSpring.FailNext(EmulatorFault.ClockSkew(TimeSpan.FromMinutes(20)));
    }

    public static void Journal(VendorEmulators vendors)
    {
        foreach (var request in vendors.Scp.Requests)
            Console.WriteLine(request); // #1 GET /v1/products?limit=100 -> 401 (signature does not match)
        Assert.All(vendors.Scp.Requests, request => Assert.Null(request.Rejection));
    }

    public static void InMemory(IProductClientsBuilder clients, IReadOnlyList<Product> products)
    {
        clients.AddSource("acme", _ => new InMemoryProductSource(products)
        {
            PageCap = 20,
            Capabilities = new ProductCapabilities
            {
                Category = FilterSupport.Pushed, Tag = FilterSupport.NotAvailable
            },
        });
    }
}
