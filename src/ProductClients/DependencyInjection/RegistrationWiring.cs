using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Http;
using ProductClients.Listing;
using ProductClients.Providers;
using ProductClients.Signing;

namespace ProductClients.DependencyInjection;

/// <summary>Wires one registration: its options, its HTTP pipeline and its lister.</summary>
internal static class RegistrationWiring
{
    /// <summary>Adds a registration whose options are set in code.</summary>
    public static IRegistrationBuilder Add<TOptions>(
        IProductClientsBuilder builder, ProviderModule<TOptions> module, string name, Action<TOptions> configure)
        where TOptions : ProviderOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var registration = new Registration(ProductRegistry.Of(builder.Services).Add(name), module.Vendor);
        return Wire(builder.Services, module, registration, options => options.Configure(configure));
    }

    /// <summary>Adds a registration whose options are read from a section, and read again when it changes.</summary>
    public static IRegistrationBuilder Add<TOptions>(
        IProductClientsBuilder builder, ProviderModule<TOptions> module, IConfigurationSection section)
        where TOptions : ProviderOptions, new()
    {
        var registration = new Registration(ProductRegistry.Of(builder.Services).Add(section.Key), module.Vendor);
        builder.Services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            new ConfigurationChangeTokenSource<TOptions>(registration.Name, section));
        return Wire(builder.Services, module, registration, options => options.Configure(target =>
        {
            var reader = new OptionsReader(section, target.ReadFailures);
            ProviderOptionsReader.Read(reader, target);
            module.Read(reader, target);
            reader.Finish();
        }));
    }

    private static IRegistrationBuilder Wire<TOptions>(
        IServiceCollection services,
        ProviderModule<TOptions> module,
        Registration registration,
        Action<OptionsBuilder<TOptions>> configure)
        where TOptions : ProviderOptions, new()
    {
        var name = registration.Name;
        var options = services.AddOptions<TOptions>(name);
        configure(options);
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new RegistrationValidator<TOptions>(module, registration));

        var http = HttpWiring.Add(services, module, registration);
        services.AddKeyedSingleton<IProductLister>(name, (provider, _) =>
        {
            var current = OptionsOf<TOptions>(provider, name);
            var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(http.Name);
            var api = module.CreateApi(client, registration);
            return new ProductLister(
                name,
                module.CreateSource(api, registration, current),
                () => LimitsOf(current()),
                provider.GetTimeProvider(),
                type => type.IsInstanceOfType(api) ? api
                    : type == typeof(IRequestSigner) ? HttpWiring.SignerOf(provider, registration)
                    : null);
        });
        return ProductRegistry.Of(services).Add(new RegistrationBuilder(registration, module.CredentialsType, http));
    }

    public static Func<TOptions> OptionsOf<TOptions>(IServiceProvider services, string name)
        where TOptions : ProviderOptions, new()
    {
        var monitor = services.GetRequiredService<IOptionsMonitor<TOptions>>();
        return () => monitor.Get(name);
    }

    public static TimeProvider GetTimeProvider(this IServiceProvider services) =>
        services.GetService<TimeProvider>() ?? TimeProvider.System;

    private static ListingLimits LimitsOf(ProviderOptions options) =>
        new(options.PageSize, options.MaxPages, options.MaxSortedProducts);
}
