using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProductClients.Configuration;
using ProductClients.Diagnostics;
using ProductClients.Listing;
using ProductClients.Signing;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>Adds the services of one registration: its options, its HTTP pipelines and its lister.</summary>
internal static class RegistrationWiring
{
    /// <summary>Adds a registration whose options are set in code.</summary>
    public static IRegistrationBuilder Add<TOptions, TApi>(
        IProductClientsBuilder builder, VendorModule<TOptions, TApi> module, string name, Action<TOptions> configure)
        where TOptions : VendorOptions, new()
        where TApi : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return Wire(builder.Services, module, name, section: null, configure);
    }

    /// <summary>Adds a registration whose options are read from a section, and again when the section changes.
    /// </summary>
    public static IRegistrationBuilder Add<TOptions, TApi>(
        IProductClientsBuilder builder,
        VendorModule<TOptions, TApi> module,
        string name,
        IConfigurationSection section)
        where TOptions : VendorOptions, new()
        where TApi : class =>
        Wire(builder.Services, module, name, section, options =>
        {
            var reader = new OptionsReader(SectionValues.Read(section), options.ReadFailures);
            reader.Text("Vendor", vendor =>
            {
                if (!vendor.Equals(module.Vendor, StringComparison.OrdinalIgnoreCase))
                {
                    options.ReadFailures.Add(
                        $"Vendor is '{vendor}', and was '{module.Vendor}' when AddProductClients read the "
                        + "configuration; set it before, or use another name");
                }
            });
            VendorOptionsReader.Read(reader, options);
            module.Read(reader, options);
            reader.Finish();
        });

    /// <summary>Adds a registration whose source is the app's own.</summary>
    public static IRegistrationBuilder AddSource(
        IServiceCollection services,
        string name,
        Func<IServiceProvider, IProductSource> factory,
        Action<SourceOptions> configure)
    {
        var registry = ProductRegistry.Of(services);
        registry.Check(name);
        AddOptions(services, name, $"'{name}'", configure, static options =>
            new SourceOptionChecks().Validate(name: null, options).Failures ?? []);
        registry.AddLister(services, name, serviceProvider =>
        {
            var options = serviceProvider.GetRequiredService<IOptionsMonitor<SourceOptions>>().Get(name);
            var source = options.Invalid is { } reason
                ? new InvalidSource(new Registration(name, nameof(IProductSource)), reason)
                : factory(serviceProvider);
            return CreateLister(
                serviceProvider, name, source, () => options, options.Invalid is null ? static _ => null : OfInvalid);
        });
        return registry.Add(new RegistrationBuilder(name, nameof(AddSource)));
    }

    public static TimeProvider TimeOf(IServiceProvider services) =>
        services.GetService<TimeProvider>() ?? TimeProvider.System;

    public static ILogger LoggerOf(IServiceProvider services, string category) =>
        services.GetService<ILoggerFactory>()?.CreateLogger(category) ?? NullLogger.Instance;

    private static IRegistrationBuilder Wire<TOptions, TApi>(
        IServiceCollection services,
        VendorModule<TOptions, TApi> module,
        string name,
        IConfigurationSection? section,
        Action<TOptions> configure)
        where TOptions : VendorOptions, new()
        where TApi : class
    {
        var registry = ProductRegistry.Of(services);
        registry.Check(name);
        var registration = new Registration(name, module.Vendor);
        var added = new RegistrationBuilder(name, "AddVendor");
        Action<TOptions> setDefaults = module.SetDefaults;
        AddOptions(
            services,
            name,
            $"'{name}' ({module.Vendor})",
            setDefaults + configure,
            new VendorOptionRules<TOptions>(module, added).Check);

        var http = new HttpWiring<TOptions>(module, registration, added);
        services.AddKeyedSingleton(name, (serviceProvider, _) => new RegistrationServices<TOptions>(
            serviceProvider, module, registration, added, section, () => http.CreateTokenClient(serviceProvider)));
        if (module.IsKeyedService)
        {
            services.AddKeyedSingleton(
                name, (serviceProvider, _) => module.CreateApi(http.CreateClient(serviceProvider), registration));
            ProductRegistry.AddInAnyCase<TApi>(services);
        }

        registry.AddLister(services, name, serviceProvider =>
        {
            var shared = http.Of(serviceProvider);
            if (shared.Invalid is { } reason)
            {
                return CreateLister(
                    serviceProvider,
                    name,
                    new InvalidSource(registration, reason),
                    static () => new SourceOptions(),
                    OfInvalid);
            }

            var api = module.IsKeyedService
                ? serviceProvider.GetRequiredKeyedService<TApi>(name)
                : module.CreateApi(http.CreateClient(serviceProvider), registration);
            var account = new ListerAccount(
                () => http.CreateClient(serviceProvider).BaseAddress,
                added.BringsSigner
                    ? null
                    : cancellationToken => module.AccountAsync(shared.Context, cancellationToken));
            return CreateLister(
                serviceProvider,
                name,
                module.CreateSource(api, shared.Context),
                shared.Context.Options,
                requested => requested.IsInstanceOfType(api) ? api
                    : added.Apis.ContainsKey(requested) ? serviceProvider.GetRequiredKeyedService(requested, name)
                    : requested == typeof(IRequestSigner) ? shared.Signer
                    : requested == typeof(ListerAccount) ? account
                    : null,
                shared.Context.Secrets);
        });
        return registry.Add(
            added.WithHttp(module.Vendor, module.CredentialsType, http.Add(services), http.CreateClient));
    }

    private static object? OfInvalid(Type requested) =>
        requested == typeof(ListerAccount) ? ListerAccount.OfInvalid : null;

    private static void AddOptions<TOptions>(
        IServiceCollection services,
        string name,
        string title,
        Action<TOptions> configure,
        Func<TOptions, IEnumerable<string>> check)
        where TOptions : RegistrationOptions, new()
    {
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(serviceProvider => new RegistrationValidator<TOptions>(
            name, title, check, serviceProvider.GetRequiredService<IOptionsMonitor<ProductClientsOptions>>()));
    }

    private static ProductLister CreateLister(
        IServiceProvider services,
        string name,
        IProductSource source,
        Func<RegistrationOptions> options,
        Func<Type, object?> getService,
        KnownSecrets? secrets = null) => new(
            name,
            source,
            options,
            TimeOf(services),
            getService,
            LoggerOf(services, ListingEvents.Category),
            secrets,
            services.GetRequiredService<PrimaryHandlers>().Disposed);
}
