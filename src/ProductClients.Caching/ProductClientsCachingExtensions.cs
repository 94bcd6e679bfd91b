using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProductClients;
using ProductClients.Caching;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that cache the listings of an app.</summary>
public static class ProductClientsCachingExtensions
{
    /// <summary>Caches the listings of all or chosen registrations in the <see cref="HybridCache"/> of the app, also of
    /// registrations that are added later. Without a cache of the app it adds the one of Microsoft
    /// (<c>AddHybridCache</c>). The second level is the <see cref="IDistributedCache"/> of the app, if it has one.
    /// </summary>
    /// <param name="builder">The builder of the app's registrations.</param>
    /// <param name="configure">Sets the options. The default is <see langword="null"/>: the defaults of
    /// <see cref="ProductCachingOptions"/>. If the method is called several times, each call changes the same options.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <remarks>It adds <see cref="IProductCache"/>, too. A cache of the app is used as it is: start-up fails if its
    /// <see cref="HybridCacheOptions.MaximumPayloadBytes"/> is less than the maximum size of an entry.</remarks>
    public static IProductClientsBuilder AddCaching(
        this IProductClientsBuilder builder, Action<ProductCachingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<ProductCachingOptions>().Configure(configure ?? (static _ => { })).ValidateOnStart();
        if (services.Any(static service => service.ServiceType == typeof(ListingCache)))
        {
            return builder;
        }

        if (!services.Any(static service =>
            service.ServiceType == typeof(HybridCache) && service.ServiceKey is null))
        {
            services.AddHybridCache();
            // Before the configuration of the app, which may set another size.
            services.AddOptions<HybridCacheOptions>().Configure<IOptions<ProductCachingOptions>>(
                static (hybrid, caching) => hybrid.MaximumPayloadBytes = Math.Max(
                    hybrid.MaximumPayloadBytes, CachingOptionsValidator.LargestEntry(caching)));
        }

        services.AddOptions<HybridCacheOptions>().ValidateOnStart();
        services.AddOptions<CachedAccounts>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProductCachingOptions>, CachingOptionsValidator>();
        services.AddSingleton<IValidateOptions<HybridCacheOptions>>(serviceProvider => new PayloadValidator(
            services, serviceProvider.GetRequiredService<IOptions<ProductCachingOptions>>()));
        services.AddSingleton<IValidateOptions<CachedAccounts>, CachedAccounts.Validator>();
        services.AddSingleton(new RegistrationNames(services));
        services.TryAddSingleton<IHybridCacheSerializer<CachedListing>, CachedListingSerializer>();
        services.AddSingleton<CacheHealth>();
        services.AddSingleton<ListingCache>();
        services.AddSingleton<IProductCache>(
            static serviceProvider => serviceProvider.GetRequiredService<ListingCache>());
        SecondLevel.Watch(services);
        return builder.DecorateListers(
            static (serviceProvider, lister) =>
                new CachingLister(lister, serviceProvider.GetRequiredService<ListingCache>()));
    }
}
