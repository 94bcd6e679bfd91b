using System.Globalization;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>Validates that the cache of Microsoft accepts the largest entry. Another cache does not have this option.
/// </summary>
internal sealed class PayloadValidator(IServiceCollection services, IOptions<ProductCachingOptions> caching)
    : IValidateOptions<HybridCacheOptions>
{
    public ValidateOptionsResult Validate(string? name, HybridCacheOptions options)
    {
        var used = services.LastOrDefault(static service =>
            service.ServiceType == typeof(HybridCache) && service.ServiceKey is null);
        if (!string.IsNullOrEmpty(name) || used?.ImplementationType?.Assembly != typeof(HybridCacheOptions).Assembly)
        {
            return ValidateOptionsResult.Skip;
        }

        var largest = CachingOptionsValidator.LargestEntry(caching);
        return options.MaximumPayloadBytes >= largest
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{CachingOptionsValidator.Title}HybridCacheOptions.MaximumPayloadBytes is "
                + $"{options.MaximumPayloadBytes}; it must be at least {largest}, the largest MaxBytes; raise it, or "
                + $"lower MaxBytes."));
    }
}
