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
        var name = registration.Name;
        var tokenClient = $"ProductClients.{name}.token";
        services.AddKeyedSingleton(name, static (provider, _) => new SigningClock(provider.GetTimeProvider()));
        services.AddKeyedSingleton(
            name, (provider, _) => new RegistrationSigner(CreateSigner(provider, module, registration, tokenClient)));

        // Asking for a token is a request like any other, but for the signature: it carries the credentials itself.
        AddOuterHandlers(services.AddHttpClient(tokenClient), module, registration)
            .AddHttpMessageHandler(provider => CreateReader(provider, module, registration, isToken: true))
            .AddHttpMessageHandler(() => new SigningHandler(registration, signer: null, sendsCredentials: true));

        return AddOuterHandlers(services.AddHttpClient($"ProductClients.{name}"), module, registration)
            .ConfigureHttpClient((provider, client) => client.BaseAddress = module.Endpoint(RegistrationWiring.OptionsOf<TOptions>(provider, name)()))
            .AddHttpMessageHandler(provider => new AuthRecoveryHandler(
                SignerOf(provider, registration), Clock(provider, name), module.ClockTolerance))
            .AddHttpMessageHandler(provider => CreateReader(provider, module, registration, isToken: false))
            .AddHttpMessageHandler(provider => new SigningHandler(
                registration, SignerOf(provider, registration), sendsCredentials: false));
    }

    /// <summary>Returns the signer of a registration, or <see langword="null"/> if nothing is signed.</summary>
    public static IRequestSigner? SignerOf(IServiceProvider provider, Registration registration) =>
        provider.GetRequiredKeyedService<RegistrationSigner>(registration.Name).Signer;

    private static IHttpClientBuilder AddOuterHandlers<TOptions>(
        IHttpClientBuilder builder, ProviderModule<TOptions> module, Registration registration)
        where TOptions : ProviderOptions, new() => builder
            // The pipeline has its own log; the factory's would write addresses and headers.
            .RemoveAllLoggers()
            // Connections are renewed by the primary handler, so the handlers themselves live as long as the app.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreatePrimaryHandler)
            .ConfigureHttpClient(Configure)
            .AddHttpMessageHandler(() => new ExceptionMapper(registration))
            .AddHttpMessageHandler(provider => new ResilienceHandler(
                ResiliencePipelineFactory.Create(
                    RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)(), provider.GetTimeProvider()),
                provider.GetTimeProvider()));

    private static ResponseReader CreateReader<TOptions>(
        IServiceProvider provider, ProviderModule<TOptions> module, Registration registration, bool isToken)
        where TOptions : ProviderOptions, new()
    {
        var options = RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)();
        return new ResponseReader(
            registration,
            options,
            module.Errors,
            !isToken && module.IsStreamed(options),
            isToken ? null : module.CreateVerifier(options),
            () => module.Secrets(RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name)()),
            provider.GetTimeProvider());
    }

    private static IRequestSigner? CreateSigner<TOptions>(
        IServiceProvider provider, ProviderModule<TOptions> module, Registration registration, string tokenClient)
        where TOptions : ProviderOptions, new() =>
        provider.GetKeyedService<IRequestSigner>(registration.Name)
        ?? module.CreateSigner(new SignerContext<TOptions>(
            registration,
            RegistrationWiring.OptionsOf<TOptions>(provider, registration.Name),
            Clock(provider, registration.Name),
            provider.GetTimeProvider(),
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(tokenClient),
            provider));

    private static SigningClock Clock(IServiceProvider provider, string name) =>
        provider.GetRequiredKeyedService<SigningClock>(name);

    // A redirect would carry the signature, made for one address, to another; cookies would tie accounts together.
    private static SocketsHttpHandler CreatePrimaryHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
    };

    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.UserAgent.ParseAdd(ProductVersion.UserAgent);
    }

    // A registration without authentication has no signer; a container holds no null.
    private sealed record RegistrationSigner(IRequestSigner? Signer);
}
