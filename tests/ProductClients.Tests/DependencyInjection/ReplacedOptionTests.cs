using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of options beside a signer or credentials of the app.</summary>
public class ReplacedOptionTests
{
    private readonly StubHandler _wire = new(static _ => throw new HttpRequestException("no network in tests"));

    [Theory]
    [InlineData(null, "of the options")]
    [InlineData("of the vault", "of the vault")]
    public async Task Api_key_of_ncp_is_sent_beside_credentials_of_the_app(string? vaulted, string sent) =>
        Assert.Equal(sent, (await SendAsync(clients => clients
            .AddNcp("a", static options => (options.ApiKey, options.MaxRetries) = ("of the options", 0))
            .UseCredentials(_ => Source(new NcpCredentials("AK", new Secret("SK"), vaulted)))))
            .Headers["x-ncp-apigw-api-key"]);

    [Theory]
    [InlineData(null, "of-the-options")]
    [InlineData("of-the-vault", "of-the-vault")]
    public async Task Account_of_scp_is_sent_beside_credentials_of_the_app(string? vaulted, string sent) =>
        Assert.Equal(sent, (await SendAsync(clients => clients
            .AddScp("a", static options => (options.AccountId, options.MaxRetries) = ("of-the-options", 0))
            .UseCredentials(_ => Source(new ScpCredentials("AK", new Secret("SK"), vaulted)))))
            .Headers["Scp-AccountId"]);

    [Fact]
    public void Session_token_of_the_options_is_refused_beside_credentials_of_the_app() => AssertRefused(
        "SecurityToken is set, but UseCredentials replaces what uses it; remove the option",
        static clients => clients
            .AddHuawei("a", static options => (options.Region, options.ProjectId, options.SecurityToken) =
                ("cn-north-4", "p", "token"))
            .UseCredentials(_ => Source(new HuaweiCredentials("AK", new Secret("SK")))));

    [Theory]
    [InlineData("huawei", "SignedHeaders")]
    [InlineData("ncp", "ApiKey")]
    [InlineData("qiniu", "SignTimestamp")]
    [InlineData("scp", "AccountId")]
    public void Option_of_the_vendors_signer_is_refused_beside_a_signer_of_the_app(string vendor, string option) =>
        AssertRefused(
            $"{option} is set, but UseSigner replaces what uses it; remove the option",
            clients => (vendor switch
            {
                "huawei" => clients.AddHuawei("a", static options =>
                    (options.Region, options.ProjectId, options.SignedHeaders) = ("cn-north-4", "p", "x-sdk-date")),
                "ncp" => clients.AddNcp("a", static options => options.ApiKey = "key"),
                "qiniu" => clients.AddQiniu("a", static options =>
                    (options.Endpoint, options.SignTimestamp) = (new Uri("https://spock.example"), false)),
                _ => clients.AddScp("a", static options => options.AccountId = "account"),
            }).UseSigner(static _ => Substitute.For<IRequestSigner>()));

    private static void AssertRefused(string message, Func<IProductClientsBuilder, IRegistrationBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddProductClients());
        using var serviceProvider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => serviceProvider.ValidateProductClients());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static ICredentialSource<T> Source<T>(T credentials)
        where T : class
    {
        var source = Substitute.For<ICredentialSource<T>>();
        source.GetAsync(default).ReturnsForAnyArgs(credentials);
        return source;
    }

    private async Task<SentRequest> SendAsync(Func<IProductClientsBuilder, IRegistrationBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddProductClients()).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _wire);
        await using var serviceProvider = services.BuildServiceProvider();
        serviceProvider.ValidateProductClients();
        await Assert.ThrowsAsync<ProductClientException>(
            () => serviceProvider.GetRequiredKeyedService<IProductLister>("a").ListAsync().ToListAsync());
        return _wire.Requests[0];
    }
}
