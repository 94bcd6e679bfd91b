using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Diagnostics;
using ProductClients.Listing;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>Adds the services of one registration: its options, its HTTP pipelines and its lister.</summary>
internal static class RegistrationWiring
{
    /// <summary>Adds a registration whose options are set in code.</summary>
    public static IRegistrationBuilder Add<TOptions>(
        IProductClientsBuilder builder, VendorModule<TOptions> module, string name, Action<TOptions> configure)
        where TOptions : VendorOptions, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var registration = new Registration(ProductRegistry.Of(builder.Services).Add(name), module.Vendor);
        return Wire(builder.Services, module, registration, section: null, configure);
    }

    /// <summary>Adds a registration whose options are read from a section, and again when the section changes.
    /// </summary>
    public static IRegistrationBuilder Add<TOptions>(
        IProductClientsBuilder builder, VendorModule<TOptions> module, IConfigurationSection section)
        where TOptions : VendorOptions, new()
    {
        var registration = new Registration(ProductRegistry.Of(builder.Services).Add(section.Key), module.Vendor);
        return Wire(builder.Services, module, registration, section, options =>
        {
            var reader = new OptionsReader(section, options.ReadFailures);
            VendorOptionsReader.Read(reader, options);
            module.Read(reader, options);
            reader.Finish();
        });
    }

    public static TimeProvider TimeOf(IServiceProvider services) =>
        services.GetService<TimeProvider>() ?? TimeProvider.System;

    public static ILogger LoggerOf(IServiceProvider services, string category) =>
        services.GetService<ILoggerFactory>()?.CreateLogger(category) ?? NullLogger.Instance;

    private static IRegistrationBuilder Wire<TOptions>(
        IServiceCollection services,
        VendorModule<TOptions> module,
        Registration registration,
        IConfigurationSection? section,
        Action<TOptions> configure)
        where TOptions : VendorOptions, new()
    {
        var name = registration.Name;
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new RegistrationValidator<TOptions>(module, registration));
        services.AddKeyedSingleton(name, (serviceProvider, _) => new CurrentOptions<TOptions>(
            serviceProvider.GetRequiredService<IOptionsFactory<TOptions>>(),
            serviceProvider.GetRequiredService<IOptionsMonitorCache<TOptions>>(),
            module,
            name,
            section,
            LoggerOf(serviceProvider, ConfigurationEvents.Category)));

        var http = new HttpWiring<TOptions>(module, registration);
        var (client, tokenClient) = http.Add(services);
        if (module.ApiType is { } apiType)
        {
            services.AddKeyedSingleton(
                apiType,
                name,
                (serviceProvider, _) => module.CreateApi(http.CreateClient(serviceProvider), registration));
        }

        services.AddKeyedSingleton<IProductLister>(name, (serviceProvider, _) =>
        {
            var options = serviceProvider.GetRequiredKeyedService<CurrentOptions<TOptions>>(name).Get;
            var api = module.ApiType is { } type
                ? serviceProvider.GetRequiredKeyedService(type, name)
                : module.CreateApi(http.CreateClient(serviceProvider), registration);
            return new ProductLister(
                name,
                module.CreateSource(api, registration, options),
                () => ListingLimits.Of(options()),
                TimeOf(serviceProvider),
                requested => requested.IsInstanceOfType(api) ? api
                    : requested == typeof(IRequestSigner) ? http.SignerOf(serviceProvider)
                    : null,
                LoggerOf(serviceProvider, ListingEvents.Category));
        });
        return ProductRegistry.Of(services).Add(
            new RegistrationBuilder(registration, module.CredentialsType, client, tokenClient));
    }
}
