using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of what a custom vendor gets from the library, and of its name.</summary>
public class CustomVendorContextTests
{
    [Theory]
    [InlineData("Ncp")]
    [InlineData("huawei")]
    public void Name_of_a_built_in_vendor_is_refused(string name) => Assert.StartsWith(
        $"'{name}' is the name of a built-in vendor; use another name.",
        Assert.Throws<ArgumentException>(() => new TokenVendor(name)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb", "'a b' is not a valid vendor name")]
    [InlineData("a\u001b[2J", "'a [2J' is not a valid vendor name")]
    [InlineData(" a", "'a' is not a valid vendor name")]
    public void Name_that_would_break_a_line_of_a_log_is_refused(string name, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => new TokenVendor(name)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Token_signer_requests_one_token_and_replaces_a_rejected_one()
    {
        var wire = new StubHandler(static request => new HttpResponseMessage(
            request.Headers.Authorization?.Parameter == "token-1" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK)
        {
            Content = new StringContent("{}"),
        });
        var services = new ServiceCollection();
        services.AddProductClients()
            .AddVendor("acme", new TokenVendor(), static options => options.Endpoint = new Uri("https://acme.example"))
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var serviceProvider = services.BuildServiceProvider();
        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>("acme");

        await lister.ListAsync().ToListAsync();
        await lister.ListAsync().ToListAsync();

        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-2"],
            wire.Requests.Select(static request => request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Context_can_be_created_in_a_test_of_a_custom_vendor()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var options = new CustomVendorOptions();
        var time = new ManualTimeProvider();
        using var tokens = new HttpClient();
        var context = new CustomVendorContext("acme", options, services, () => tokens, time);
        using var request = new HttpRequestMessage();

        await new TokenVendor().CreateSigner(context)!.SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("Bearer token-1", request.Headers.Authorization?.ToString());
        Assert.Equal("acme", context.Registration);
        Assert.Same(options, context.Options);
        Assert.Same(services, context.Services);
        Assert.Same(time, context.TimeProvider);
        Assert.Same(tokens, context.CreateTokenClient());
    }

    private sealed class TokenVendor(string name = "Acme") : CustomVendor(name)
    {
        private int _issued;

        public override IProductSource CreateSource(HttpClient client, CustomVendorContext context) =>
            new InMemoryProductSource(async cancellationToken =>
            {
                using var response = await client.GetAsync(new Uri("products", UriKind.Relative), cancellationToken);
                return [];
            });

        public override IRequestSigner CreateSigner(CustomVendorContext context) =>
            context.CreateTokenSigner(_ => Task.FromResult(new IssuedToken(
                new Secret($"token-{Interlocked.Increment(ref _issued)}"),
                context.TimeProvider.GetUtcNow().AddHours(1))));
    }
}
