using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Support;

/// <summary>A registration "acme" that requests a token first, over two handlers of the test: one for tokens and one
/// for products.</summary>
internal static class TokenVendor
{
    /// <summary>A page of Huawei without products.</summary>
    public const string HuaweiPage = """{"count":0,"products":[]}""";

    /// <summary>Makes a registration of LicenseSpring with OAuth.</summary>
    public static ServiceProvider LicenseSpring(
        HttpMessageHandler tokens,
        HttpMessageHandler products,
        TimeProvider? time = null,
        Action<LicenseSpringOptions>? configure = null,
        Action<IRegistrationBuilder>? register = null) => Create(
        tokens,
        products,
        time,
        clients => clients.AddLicenseSpring("acme", options =>
        {
            options.Auth = LicenseSpringAuth.OAuth;
            options.ClientId = "id";
            options.ClientSecret = "client-secret";
            options.TokenEndpoint = new Uri("https://tokens.example/token");
            options.RetryDelay = TimeSpan.Zero;
            configure?.Invoke(options);
        }),
        register);

    /// <summary>Makes a registration of Huawei with an IAM token.</summary>
    public static ServiceProvider Huawei(
        HttpMessageHandler tokens,
        HttpMessageHandler products,
        TimeProvider? time = null,
        Action<HuaweiOptions>? configure = null) => Create(
        tokens,
        products,
        time,
        clients => clients.AddHuawei("acme", options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.Region = "cn-north-4";
            options.ProjectId = "p";
            (options.IamUser, options.IamPassword, options.IamDomain) = ("user", "password", "domain");
            options.RetryDelay = TimeSpan.Zero;
            configure?.Invoke(options);
        }));

    /// <summary>Makes a response of IAM.</summary>
    public static HttpResponseMessage IamResponse(string body, params string[] tokens)
    {
        var response = new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent(body) };
        foreach (var token in tokens)
        {
            response.Headers.Add("X-Subject-Token", token);
        }

        return response;
    }

    public static Task<List<Product>> ListAsync(IServiceProvider vendor) => vendor
        .GetRequiredKeyedService<IProductLister>("acme")
        .ListAsync(cancellationToken: TestContext.Current.CancellationToken)
        .ToListAsync();

    private static ServiceProvider Create(
        HttpMessageHandler tokens,
        HttpMessageHandler products,
        TimeProvider? time,
        Func<IProductClientsBuilder, IRegistrationBuilder> add,
        Action<IRegistrationBuilder>? register = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        var registration = add(services.AddProductClients());
        registration.TokenClientBuilder.ConfigurePrimaryHttpMessageHandler(() => tokens);
        registration.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => products);
        register?.Invoke(registration);
        return services.BuildServiceProvider();
    }
}
