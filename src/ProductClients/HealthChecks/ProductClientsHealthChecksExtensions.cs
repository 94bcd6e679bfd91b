using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ProductClients.DependencyInjection;
using ProductClients.HealthChecks;

#pragma warning disable RS0026 // The type of the first parameter, which is required, chooses the overload.

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that add health checks of the registrations.</summary>
public static class ProductClientsHealthChecksExtensions
{
    /// <summary>Adds a health check for each registration, also for those that are added later. Its name is
    /// <c>productclients.</c> followed by the registration's name. It requests one product from the vendor, with the
    /// credentials, timeouts and retries of the registration.</summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="failureStatus">The status of a failed check. The default is <see langword="null"/>:
    /// <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to filter the checks by, in addition to <c>productclients</c>.</param>
    /// <param name="timeout">The time allowed for a check. The default is <see langword="null"/>: the registration's
    /// <see cref="ProductClients.VendorOptions.TotalTimeout"/>.</param>
    /// <returns>The app's health checks.</returns>
    /// <remarks>A second call has no effect. The description of a failure has the vendor's name and an error code, or
    /// the invalid options of the app. It never has text from the vendor or a secret. Each check sends a request: stay
    /// within the vendor's rate limit. With credentials that may be wrong, run checks rarely, because Huawei locks an
    /// access key after five failures.</remarks>
    public static IHealthChecksBuilder AddProductClientsHealthChecks(
        this IHealthChecksBuilder builder,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Services.Any(static service => service.ImplementationInstance is ProductHealthCheckSetup))
        {
            return builder;
        }

        string[] all = ["productclients", .. tags ?? []];
        builder.Services.AddSingleton<IConfigureOptions<HealthCheckServiceOptions>>(
            new ProductHealthCheckSetup(ProductRegistry.Of(builder.Services), failureStatus, all, timeout));
        return builder;
    }

    /// <summary>Adds the health check service, and a health check for each registration as the overload for
    /// <see cref="IHealthChecksBuilder"/> does.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="failureStatus">The status of a failed check. The default is <see langword="null"/>:
    /// <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to filter the checks by, in addition to <c>productclients</c>.</param>
    /// <param name="timeout">The time allowed for a check. The default is <see langword="null"/>: the registration's
    /// <see cref="ProductClients.VendorOptions.TotalTimeout"/>.</param>
    /// <returns>The app's health checks.</returns>
    public static IHealthChecksBuilder AddProductClientsHealthChecks(
        this IServiceCollection services,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null) =>
        services.AddHealthChecks().AddProductClientsHealthChecks(failureStatus, tags, timeout);
}
