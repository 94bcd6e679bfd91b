using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Http;
using ProductClients.Providers;
using ProductClients.Signing;

namespace ProductClients.DependencyInjection;

/// <summary>Builds the HTTP pipeline of a registration.</summary>
/// <remarks>The order of the handlers is a contract (docs/architecture.md): what leaves is mapped outside everything;
/// retries are outside the reading of a body, so that they cover it; the signature is inside the retries, so that each
/// attempt has its own. An app's handlers come last, between the signature and the wire.</remarks>
internal static class HttpWiring
{
    public static IHttpClientBuilder Add<TOptions>(
        IServiceCollection services, ProviderModule<TOptions> module, Registration registration)
        where TOptions : ProviderOptions, new()
    {
        services.AddKeyedSingleton(
            registration.Name, static (provider, _) => new SigningClock(provider.GetTimeProvider()));
        services.AddKeyedSingleton(
            registration.Name, (provider, _) => new RegistrationSigner(CreateSigner(provider, module, registration)));
        return services.AddHttpClient($"ProductClients.{registration.Name}")
            // The pipeline has its own log; the factory's would write addresses and headers.
            .RemoveAllLoggers()
            // Connections are renewed by the handler below, so the handlers themselves live as long as the app.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreatePrimaryHandler)
            .ConfigureHttpClient((provider, client) =>
                Configure(client, module.Endpoint(RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)())))
            .AddHttpMessageHandler(() => new ExceptionMapper(registration))
            .AddHttpMessageHandler(provider => new ResilienceHandler(ResiliencePipelineFactory.Create(
                RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)(), provider.GetTimeProvider())))
            .AddHttpMessageHandler(provider => new AuthRecoveryHandler(
                Clock(provider, registration), module.ClockTolerance))
            .AddHttpMessageHandler(provider => new ResponseReader(
                registration,
                RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)(),
                module.Errors,
                module.StreamsArray,
                provider.GetTimeProvider()))
            .AddHttpMessageHandler(provider => new SigningHandler(registration, SignerOf(provider, registration)));
    }

    /// <summary>Returns the signer of a registration, or <see langword="null"/> if nothing is signed.</summary>
    public static IRequestSigner? SignerOf(IServiceProvider provider, Registration registration) =>
        provider.GetRequiredKeyedService<RegistrationSigner>(registration.Name).Signer;

    private static IRequestSigner? CreateSigner<TOptions>(
        IServiceProvider provider, ProviderModule<TOptions> module, Registration registration)
        where TOptions : ProviderOptions, new() =>
        provider.GetKeyedService<IRequestSigner>(registration.Name)
        ?? module.CreateSigner(
            RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name), Clock(provider, registration));

    private static SigningClock Clock(IServiceProvider provider, Registration registration) =>
        provider.GetRequiredKeyedService<SigningClock>(registration.Name);

    // A redirect would carry the signature, made for one address, to another; cookies would tie accounts together.
    private static SocketsHttpHandler CreatePrimaryHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
    };

    private static void Configure(HttpClient client, Uri? endpoint)
    {
        client.BaseAddress = endpoint;
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd(ProductVersion.UserAgent);
    }

    // A registration without authentication has no signer; a container holds no null.
    private sealed record RegistrationSigner(IRequestSigner? Signer);
}
