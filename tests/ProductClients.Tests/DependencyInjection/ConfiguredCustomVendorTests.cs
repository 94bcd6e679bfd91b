using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of registrations of a custom vendor that are read from the configuration.</summary>
public class ConfiguredCustomVendorTests
{
    private const string Canary = "canary-5b1f0e";

    private static readonly (string Key, string? Value)[] Valid =
    [
        ("acme:Vendor", "acme"),
        ("acme:Settings:Account", "a-1"),
        ("acme:Secrets:Key", Canary),
        ("acme:MaxRetries", "0"),
    ];

    private readonly StubHandler _wire = new("{}");

    [Fact]
    public async Task A_registration_of_a_custom_vendor_is_read_from_the_configuration()
    {
        await using var services = Build(Valid);

        services.ValidateProductClients();
        var lister = services.GetRequiredKeyedService<IProductLister>("acme");
        var products = await lister.ListAsync().ToListAsync();

        Assert.Equal(["acme/a-1"], products.Ids());
        Assert.Equal(new Uri("https://acme.example/products"), _wire.Request.Uri);
        Assert.Equal(Canary, _wire.Request.Headers["X-Key"]);
    }

    [Fact]
    public async Task Values_of_a_registration_replace_the_defaults_of_its_vendor()
    {
        await using var services = Build([.. Valid, ("acme:Endpoint", "https://eu.acme.example")]);

        await services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync();

        Assert.Equal(new Uri("https://eu.acme.example/products"), _wire.Request.Uri);
    }

    [Fact]
    public async Task A_changed_secret_is_used_by_the_next_request()
    {
        var configuration = Configuration(Valid);
        await using var services = Build(configuration);
        var lister = services.GetRequiredKeyedService<IProductLister>("acme");
        await lister.ListAsync().ToListAsync();

        configuration["ProductClients:acme:Secrets:Key"] = "new";
        configuration.Reload();
        await lister.ListAsync().ToListAsync();

        Assert.Equal([Canary, "new"], _wire.Requests.Select(static request => request.Headers["X-Key"]));
    }

    [Fact]
    public async Task Secrets_of_a_custom_vendor_are_redacted()
    {
        var wire = new StubHandler(
            $$"""{"message":"the key {{Canary}} has expired"}""", HttpStatusCode.Forbidden);
        await using var services = Build(Configuration(Valid), wire);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

        Assert.Contains("the key", error.VendorMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme:Secrets:Key", "", "Secrets:Key is missing")]
    [InlineData("acme:Secret", "x", "Secret is not an option (did you mean Secrets?)")]
    [InlineData("acme:PageSize", "0", "PageSize is 0")]
    [InlineData(
        "acme:Endpoint", "http://far.example/", "Endpoint is 'http://far.example/'; it must start with https://")]
    public void Options_of_a_custom_vendor_are_validated(string key, string value, string message)
    {
        using var services = Build([.. Valid, (key, value)]);

        var error = Assert.Throws<OptionsValidationException>(() => services.ValidateProductClients());

        Assert.StartsWith("The registration 'acme' (Acme) cannot be used: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_vendor_can_also_be_registered_in_code()
    {
        using var lister = ProductClientsFactory.CreateLister(static clients => clients.AddVendor(
            "acme", new Acme(), static options => options.Secrets["key"] = new Secret(Canary)));

        Assert.Equal(("acme", "Acme"), (lister.Name, lister.GetService<IRequestSigner>() is AcmeSigner ? "Acme" : ""));
    }

    [Fact]
    public void An_unknown_vendor_is_refused_with_the_names_of_the_custom_vendors()
    {
        var error = Assert.Throws<ArgumentException>(() => Build([("a:Vendor", "Emca")]));

        Assert.StartsWith(
            "ProductClients:a: Vendor is 'Emca'; it must be one of: Acme, Huawei, LicenseSpring, Ncp, Qiniu, Scp.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_vendors_with_one_name_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(static () => new ServiceCollection().AddProductClients(
            Configuration(Valid), new Acme(), new Acme("ACME")));

        Assert.StartsWith("Two vendors are named 'ACME'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vendor_needs_a_name() => Assert.Throws<ArgumentException>(static () => new Acme(" "));

    private static IConfigurationRoot Configuration((string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(static pair =>
            KeyValuePair.Create("ProductClients:" + pair.Key, pair.Value)).Reverse().DistinctBy(
                static pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        .Build();

    private ServiceProvider Build((string Key, string? Value)[] values) => Build(Configuration(values));

    private ServiceProvider Build(IConfiguration configuration, StubHandler? wire = null)
    {
        var services = new ServiceCollection();
        services.AddProductClients(configuration, new Acme()).Registration("acme")
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire ?? _wire);
        return services.BuildServiceProvider();
    }

    private sealed class Acme(string name = "Acme") : CustomVendor(name)
    {
        public override IProductSource CreateSource(HttpClient client, CustomVendorContext context) =>
            new InMemoryProductSource(async cancellationToken =>
            {
                using var response = await client.GetAsync(new Uri("products", UriKind.Relative), cancellationToken);
                var id = $"{context.Registration}/{context.Options.Settings["account"]}";
                return [TestProduct.Create(id, context.Registration)];
            });

        // A client for tokens can be created here, although the signer does not exist yet.
        public override IRequestSigner? CreateSigner(CustomVendorContext context) =>
            new AcmeSigner(context, context.CreateTokenClient());

        public override void SetDefaults(CustomVendorOptions options) =>
            options.Endpoint = new Uri("https://acme.example");

        public override IEnumerable<string> Validate(CustomVendorOptions options) =>
            options.Secrets.ContainsKey("Key") ? [] : ["Secrets:Key is missing"];
    }

    private sealed class AcmeSigner(CustomVendorContext context, HttpClient tokens) : IRequestSigner
    {
        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Null(tokens.BaseAddress);
            request.Headers.Remove("X-Key");
            request.Headers.Add("X-Key", context.Options.Secrets["Key"].Reveal());
            return ValueTask.CompletedTask;
        }
    }
}
