using Microsoft.Extensions.Diagnostics.HealthChecks;
using ProductClients.DependencyInjection;
using ProductClients.HealthChecks;

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
        string[] all = ["productclients", .. tags ?? []];
        var registry = ProductRegistry.Of(builder.Services);
        builder.Services.Configure<HealthCheckServiceOptions>(options =>
        {
            foreach (var name in registry.Names)
            {
                var check = $"productclients.{name}";
                // A second call finds the checks of the first.
                if (!options.Registrations.Any(added => added.Name == check))
                {
                    options.Registrations.Add(new HealthCheckRegistration(
                        check, services => new ProductHealthCheck(services, name), failureStatus, all, timeout));
                }
            }
        });
        return builder;
    }
}
