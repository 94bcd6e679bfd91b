using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProductClients.DependencyInjection;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of a configuration that changes while the app runs.</summary>
public class ReloadTests
{
    private readonly ControlledConfiguration _source = new ControlledConfiguration().Set(Version(1));

    [Fact]
    public async Task Change_that_arrives_while_another_one_is_read_is_not_lost()
    {
        await using var services = Build();
        var registration = Registration(services);
        Assert.Equal("1", registration.Options.AccessKey);
        _source.Set(Version(2)).Announce();
        Once("AccessKey", () => _source.Set(Version(3)).Announce());

        _ = registration.Options;

        Assert.Equal("3", registration.Options.AccessKey);
    }

    [Theory]
    [InlineData("AccessKey")]
    [InlineData("ApiKey")]
    public async Task Keys_of_two_versions_are_never_mixed(string changedAfter)
    {
        await using var services = Build();
        var registration = Registration(services);
        _ = registration.Options;
        _source.Announce();
        // A configuration file replaces its values before it announces the change.
        Once(changedAfter, () => _source.Set(Version(2)));

        var options = registration.Options;

        Assert.Equal(
            ("2", "2", "secret-2"), (options.AccessKey, options.ApiKey?.Reveal(), options.SecretKey?.Reveal()));
    }

    [Fact]
    public async Task Source_that_changes_at_every_reading_does_not_block_the_app()
    {
        await using var services = Build();
        var version = 1;
        _source.AfterRead = _ => _source.Set(Version(++version));

        Assert.NotNull(Registration(services).Options.AccessKey);
    }

    [Fact]
    public async Task Options_monitor_shows_the_options_in_use()
    {
        await using var services = Build();
        services.ValidateProductClients();
        var monitor = services.GetRequiredService<IOptionsMonitor<NcpOptions>>();
        var registration = Registration(services);
        Assert.Same(registration.Options, monitor.Get("a"));

        _source.Set(Version(2)).Announce();
        Assert.Equal("2", registration.Options.AccessKey);
        Assert.Same(registration.Options, monitor.Get("a"));

        _source.Set([.. Version(3), ("a:PageSize", "0")]).Announce();
        Assert.Equal("2", registration.Options.AccessKey);
        Assert.Same(registration.Options, monitor.Get("a"));
    }

    [Fact]
    public async Task Change_between_start_up_and_the_first_request_is_used()
    {
        await using var services = Build();
        services.ValidateProductClients();
        _source.Set(Version(2)).Announce();

        Assert.Equal("2", Registration(services).Options.AccessKey);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(OptionsValidationException))]
    public async Task Last_valid_options_stay_in_use_when_the_app_fails_to_configure_a_change(Type type)
    {
        using var observed = new Observed();
        await using var services = Build(app => app
            .AddLogging(logging => logging.AddProvider(observed))
            .PostConfigure<NcpOptions>("a", options =>
            {
                if (options.AccessKey == "2")
                {
                    throw type == typeof(OptionsValidationException)
                        ? new OptionsValidationException("a", typeof(NcpOptions), ["no\r\nvault, secret-1"])
                        : (Exception)Activator.CreateInstance(type, "no\r\nvault, secret-1")!;
                }
            }));
        var registration = Registration(services);
        Assert.Equal("1", registration.Options.AccessKey);
        _source.Set(Version(2)).Announce();

        Assert.Equal("1", registration.Options.AccessKey);
        Assert.Equal("1", registration.Options.AccessKey);

        var log = Assert.Single(observed.Logs);
        var name = type == typeof(OptionsValidationException) ? "" : type.Name + ": ";
        Assert.EndsWith($"in use: {name}no  vault, [redacted]", log.Text, StringComparison.Ordinal);
        _source.Set(Version(3)).Announce();
        Assert.Equal("3", registration.Options.AccessKey);
    }

    [Theory]
    [InlineData("Huawei")]
    [InlineData("LicenseSpring")]
    [InlineData("Acme")]
    public async Task Reload_keeps_the_token_unless_its_credentials_change(string vendor)
    {
        var acme = new TokenAcme();
        var tokens = new StubHandler(_ => vendor == "Huawei"
            ? TokenVendor.IamResponse("""{"token":{}}""", "token")
            : new HttpResponseMessage { Content = new StringContent("""{"access_token":"token"}""") });
        var products = new StubHandler(vendor == "Huawei" ? TokenVendor.HuaweiPage : "[]");
        _source.Set(TokenSettings(vendor, "old", pageSize: 10));
        var services = new ServiceCollection();
        var registration = services
            .AddProductClients(new ConfigurationBuilder().Add(_source).Build(), acme)
            .Registration("acme");
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => tokens);
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => products);
        await using var serviceProvider = services.BuildServiceProvider();
        int Issued() => vendor == "Acme" ? acme.Issued : tokens.Requests.Count;

        await TokenVendor.ListAsync(serviceProvider);
        for (var i = 0; i < 10; i++)
        {
            _source.Set(TokenSettings(vendor, "old", pageSize: 20 + i)).Announce();
            await TokenVendor.ListAsync(serviceProvider);
        }

        Assert.Equal(1, Issued());
        _source.Set(TokenSettings(vendor, "new", pageSize: 10)).Announce();
        await TokenVendor.ListAsync(serviceProvider);
        Assert.Equal(2, Issued());
    }

    private static (string Key, string? Value)[] Version(int version) =>
    [
        ("a:Vendor", "Ncp"),
        ("a:AccessKey", $"{version}"),
        ("a:ApiKey", $"{version}"),
        ("a:SecretKey", $"secret-{version}"),
    ];

    private static (string Key, string? Value)[] TokenSettings(string vendor, string secret, int pageSize) =>
    [
        ("acme:Vendor", vendor),
        ("acme:PageSize", $"{pageSize}"),
        .. vendor switch
        {
            "Huawei" => new (string, string?)[]
            {
                ("acme:Auth", "IamToken"), ("acme:Region", "cn-north-4"), ("acme:ProjectId", "p"),
                ("acme:IamUser", "user"), ("acme:IamDomain", "domain"), ("acme:IamPassword", secret),
            },
            "LicenseSpring" => [("acme:Auth", "OAuth"), ("acme:ClientId", "id"), ("acme:ClientSecret", secret)],
            _ => new (string, string?)[] { ("acme:Endpoint", "https://acme.example"), ("acme:Secrets:Key", secret) },
        },
    ];

    private static RegistrationServices<NcpOptions> Registration(IServiceProvider services) =>
        services.GetRequiredKeyedService<RegistrationServices<NcpOptions>>("a");

    private void Once(string option, Action action) => _source.AfterRead = key =>
    {
        if (key.EndsWith(option, StringComparison.Ordinal))
        {
            _source.AfterRead = null;
            action();
        }
    };

    private ServiceProvider Build(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        services.AddProductClients(new ConfigurationBuilder().Add(_source).Build());
        return services.BuildServiceProvider();
    }

    private sealed class TokenAcme() : CustomVendor("Acme")
    {
        public int Issued { get; private set; }

        public override IProductSource CreateSource(HttpClient client, CustomVendorContext context) =>
            new ProductClients.Testing.InMemoryProductSource(async cancellationToken =>
            {
                using var response = await client.GetAsync(new Uri("products", UriKind.Relative), cancellationToken);
                return [];
            });

        public override IRequestSigner CreateSigner(CustomVendorContext context) => context.CreateTokenSigner(_ =>
        {
            Issued++;
            return Task.FromResult(
                new IssuedToken(new Secret("token"), context.TimeProvider.GetUtcNow().AddHours(1)));
        });
    }
}
