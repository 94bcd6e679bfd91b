using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of what an app can change in a registration.</summary>
public class RegistrationBuilderTests
{
    private const string Signature = "x-ncp-apigw-signature-v2";
    private const string AccessKey = "x-ncp-iam-access-key";

    private readonly StubHandler _wire = new(static _ => throw new HttpRequestException("no network in tests"));

    [Fact]
    public async Task The_primary_handler_of_a_registration_receives_the_signed_request()
    {
        using var services = Build(clients => clients.AddNcp("a", ValidNcp).HttpClientBuilder
            .ConfigurePrimaryHttpMessageHandler(() => _wire));

        await Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("a").ListAsync().ToListAsync());

        Assert.Contains(Signature, _wire.Requests[0].Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_signer_of_a_registration_can_be_replaced()
    {
        var signer = Substitute.For<IRequestSigner>();
        using var services = Build(clients => clients.AddNcp("a", ValidNcp)
            .UseSigner(_ => signer)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _wire));

        await Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("a").ListAsync().ToListAsync());

        Assert.NotEmpty(signer.ReceivedCalls());
        Assert.DoesNotContain(
            Signature, _wire.Requests[0].Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_registration_is_found_by_its_name()
    {
        var clients = new ServiceCollection().AddProductClients();
        clients.AddNcp("a", ValidNcp);

        Assert.Equal("a", clients.Registration("A").Name);
    }

    [Fact]
    public void An_unknown_registration_is_refused_with_the_known_names()
    {
        var clients = new ServiceCollection().AddProductClients();
        clients.AddNcp("a", ValidNcp);

        var error = Assert.Throws<ArgumentException>(() => clients.Registration("b"));

        Assert.StartsWith(
            "No registration is named 'b'. Registered names: a.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AddSource")]
    [InlineData("AddLister")]
    public void A_registration_without_pipeline_is_found_and_says_what_it_has_not(string method)
    {
        var clients = new ServiceCollection().AddProductClients();
        var added = method == "AddSource"
            ? clients.AddSource("Own", static _ => new InMemoryProductSource([]))
            : clients.AddLister("Own", static _ => Substitute.For<IProductLister>());

        var found = clients.Registration("OWN");

        Assert.Same(added, found);
        Assert.Equal("Own", found.Name);
        Assert.Multiple(
            () => AssertMissing(() => found.HttpClientBuilder, "HTTP client"),
            () => AssertMissing(() => found.TokenClientBuilder, "HTTP client"),
            () => AssertMissing(() => found.UseSigner(static _ => null!), "signer"),
            () => AssertMissing(() => found.UseCredentials<NcpCredentials>(static _ => null!), "credentials"),
            () => AssertMissing(() => found.UseResilience(static (_, _) => { }), "resilience pipeline"),
            () => Assert.Throws<InvalidOperationException>(() => found.Vendor));

        void AssertMissing(Func<object> use, string missing) => Assert.Equal(
            $"The registration 'Own' has no {missing}, because it was added with {method}; use AddVendor for a vendor "
            + "with an HTTP API.",
            Assert.Throws<InvalidOperationException>(use).Message);
    }

    [Fact]
    public async Task Keyed_services_of_the_app_do_not_replace_the_signer_and_the_credentials()
    {
        var signer = Substitute.For<IRequestSigner>();
        var credentials = Substitute.For<ICredentialSource<NcpCredentials>>();
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("a", ValidNcp)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _wire);
        foreach (var key in new[] { "a", KeyedService.AnyKey })
        {
            services.AddKeyedSingleton(key, signer).AddKeyedSingleton(key, credentials);
        }

        await using var serviceProvider = services.BuildServiceProvider();
        await ListAsync(serviceProvider);

        Assert.Equal("AK", _wire.Requests[0].Headers[AccessKey]);
        Assert.Empty(signer.ReceivedCalls());
        Assert.Empty(credentials.ReceivedCalls());
    }

    [Fact]
    public async Task Credentials_of_the_app_replace_those_of_the_options()
    {
        var credentials = Substitute.For<ICredentialSource<NcpCredentials>>();
        credentials.GetAsync(default).ReturnsForAnyArgs(new NcpCredentials("vaulted", new Secret("SK")));
        await using var services = Build(clients => clients.AddNcp("a", static options => options.MaxRetries = 0)
            .UseCredentials(_ => credentials)
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _wire));

        services.ValidateProductClients();
        await ListAsync(services);

        Assert.Equal("vaulted", _wire.Requests[0].Headers[AccessKey]);
    }

    [Fact]
    public void A_registration_with_a_signer_of_the_app_needs_no_credentials()
    {
        var signer = Substitute.For<IRequestSigner>();
        using var services = Build(clients =>
        {
            clients.AddHuawei("huawei", static options => (options.Region, options.ProjectId) = ("cn-north-4", "p"))
                .UseSigner(_ => signer);
            clients.AddLicenseSpring("licensespring", static _ => { }).UseSigner(_ => signer);
            clients.AddNcp("ncp", static _ => { }).UseSigner(_ => signer);
            clients.AddQiniu("qiniu", static options => options.Endpoint = new Uri("https://spock.example"))
                .UseSigner(_ => signer);
            clients.AddScp("scp", static _ => { }).UseSigner(_ => signer);
        });

        services.ValidateProductClients();

        Assert.All(
            services.GetRequiredService<IProductCatalog>().Listers,
            lister => Assert.Same(signer, lister.GetService<IRequestSigner>()));
    }

    [Fact]
    public async Task A_source_honours_the_limits_of_its_options()
    {
        await using var services = Build(static clients => clients.AddSource(
            "own",
            static _ => new InMemoryProductSource(
                [.. Enumerable.Range(0, 30).Select(static i => TestProduct.Create($"p{i:00}"))]),
            static options => (options.PageSize, options.MaxPages) = (10, 2)));
        var listing = services.GetRequiredKeyedService<IProductLister>("own").ListAsync();

        var error = await Assert.ThrowsAsync<ProductClientException>(() => listing.ToListAsync());

        Assert.Contains("MaxPages", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, listing.Report.Pages);
    }

    [Fact]
    public void Options_of_a_source_are_validated()
    {
        using var services = Build(static clients => clients.AddSource(
            "own", static _ => new InMemoryProductSource([]), static options => options.MaxPages = 0));

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.Equal(
            "The registration 'own' cannot be used: MaxPages is 0; it must be between 1 and 2147483647.",
            error.Message);
    }

    private static Task<ProductClientException> ListAsync(IServiceProvider services) =>
        Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("a").ListAsync().ToListAsync());

    private static void ValidNcp(NcpOptions options)
    {
        options.AccessKey = "AK";
        options.SecretKey = "SK";
        options.MaxRetries = 0;
    }

    private static ServiceProvider Build(Action<IProductClientsBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        return services.BuildServiceProvider();
    }
}
