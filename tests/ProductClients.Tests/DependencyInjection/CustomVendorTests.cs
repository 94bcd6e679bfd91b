using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.DependencyInjection;

public class CustomVendorTests
{
    [Fact]
    public async Task A_custom_vendor_is_listed_like_the_others()
    {
        await using var services = BuildServices(Page(0), Page(2), Page(4));
        var listing = services.GetRequiredKeyedService<IProductLister>("acme").ListAsync();

        var products = await listing.ToListAsync();

        Assert.Equal(["0", "1", "2", "3", "4", "5"], products.Ids());
        Assert.Equal(
            (ListingOutcome.Complete, "Acme", 3, 3),
            (listing.Report.Outcome, listing.Report.Vendor, listing.Report.Pages, listing.Report.Requests));
    }

    [Fact]
    public async Task Requests_of_a_custom_vendor_are_retried_and_signed_again()
    {
        var signer = new CountingSigner();
        await using var services = BuildServices(
            [_ => Response.Of(503), _ => Response.Of(503), .. new[] { Page(0), Page(2), Page(4) }], signer);

        var products = await services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync();

        Assert.Equal((6, 5), (products.Count, signer.Signed));
    }

    [Fact]
    public async Task Errors_of_a_custom_vendor_are_read_from_the_usual_properties()
    {
        await using var services = BuildServices(_ => Response.Of(403, """{"title":"no","code":17}"""));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal(
            (ProductErrorCode.PermissionDenied, "17", "no"), (error.Code, error.VendorCode, error.VendorMessage));
    }

    [Fact]
    public async Task Malformed_json_of_a_custom_vendor_is_an_invalid_response()
    {
        await using var services = BuildServices(_ => Response.Of(200, "{"));

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
    }

    [Fact]
    public void A_custom_vendor_needs_an_endpoint()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddVendor(
            "acme", "Acme", static _ => { }, static (client, name) => new Source(client, name));
        using var serviceProvider = services.BuildServiceProvider();

        var error = Assert.ThrowsAny<Exception>(() => serviceProvider.ValidateProductClients());

        Assert.Contains("Endpoint is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_vendor_has_no_credentials_to_replace()
    {
        var registration = new ServiceCollection().AddProductClients().AddVendor(
            "acme", "Acme", static _ => { }, static (client, name) => new Source(client, name));

        var error = Assert.Throws<ArgumentException>(() => registration.UseCredentials<object>(static _ => null!));

        Assert.StartsWith(
            "acme (Acme) is a registration of a custom vendor, which has no credentials; use UseSigner.",
            error.Message,
            StringComparison.Ordinal);
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Page(int offset) => request =>
    {
        Assert.Equal($"/products?offset={offset}&limit=2", request.RequestUri!.PathAndQuery);
        return Response.Of(200, $$"""{"total":6,"items":["{{offset}}","{{offset + 1}}"]}""");
    };

    private static ServiceProvider BuildServices(params Func<HttpRequestMessage, HttpResponseMessage>[] responses) =>
        BuildServices(responses, signer: null);

    private static ServiceProvider BuildServices(
        Func<HttpRequestMessage, HttpResponseMessage>[] responses, IRequestSigner? signer)
    {
        var services = new ServiceCollection();
        var sent = 0;
        var registration = services.AddProductClients().AddVendor(
            "acme",
            "Acme",
            static options =>
            {
                options.Endpoint = new Uri("https://acme.example.com/");
                options.PageSize = 2;
                options.RetryDelay = TimeSpan.Zero;
            },
            static (client, name) => new Source(client, name));
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(
            () => new StubHandler(request => responses[Interlocked.Increment(ref sent) - 1](request)));
        if (signer is not null)
        {
            registration.UseSigner(_ => signer);
        }

        return services.BuildServiceProvider();
    }

    private static class Response
    {
        public static HttpResponseMessage Of(int status, string body = "{}") =>
            new((HttpStatusCode)status) { Content = new StringContent(body) };
    }

    private sealed class CountingSigner : IRequestSigner
    {
        public int Signed { get; private set; }

        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Signed++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Source(HttpClient client, string registration) : IPagedProductSource
    {
        public string Vendor => "Acme";

        public ProductCapabilities Capabilities { get; } = new();

        public PagedPlan Plan(ProductQuery query) => new(ReadAsync);

        private async Task<SourcePage> ReadAsync(SourceRequest request, CancellationToken cancellationToken)
        {
            var offset = request.Cursor?.Position ?? 0;
            using var message = new HttpRequestMessage(
                HttpMethod.Get, $"products?offset={offset}&limit={request.PageSize}");
            request.Call.AttachTo(message);
            using var response = await client.SendAsync(message, cancellationToken);
            using var json = await JsonDocument.ParseAsync(
                await response.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
            var products = json.RootElement.GetProperty("items").EnumerateArray()
                .Select(item => TestProduct.Create(item.GetString()!, registration)).ToArray();
            return new SourcePage(products)
            {
                Next = new SourceCursor(offset + products.Length),
                Total = json.RootElement.GetProperty("total").GetInt64(),
            };
        }
    }
}
