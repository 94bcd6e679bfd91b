using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ProductClients.DependencyInjection;
using ProductClients.HealthChecks;

#pragma warning disable RS0026 // The type of the first parameter, which is required, chooses the overload.

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of the registrations.</summary>
public static class ProductClientsHealthChecksExtensions
{
    /// <summary>Adds a check for each registration, before or after it is added, named <c>productclients.</c> and the
    /// registration's name. It asks the vendor for one product, with the registration's own credentials, time-outs and
    /// retries.</summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="failureStatus">What a failure is reported as. <value>The default is <see langword="null"/>:
    /// <see cref="HealthStatus.Unhealthy"/>.</value></param>
    /// <param name="tags">Tags to filter the checks by, besides <c>productclients</c>.</param>
    /// <param name="timeout">The time a check may take. <value>The default is <see langword="null"/>: the registration's
    /// <see cref="ProductClients.VendorOptions.TotalTimeout"/>.</value></param>
    /// <returns>The app's health checks.</returns>
    /// <remarks>Added once: a second call changes nothing. The description of a failure has the vendor's name and a code, or
    /// what is wrong with the app's own options; no text of the vendor's and no secret.
    /// A check is a request: run it as often as the vendor's rate limit affords, and not more often than needed with
    /// credentials that may be wrong, since Huawei locks an access key after five failures.</remarks>
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

    /// <summary>Adds the app's health checks, and a check for each registration as
    /// <see cref="AddProductClientsHealthChecks(IHealthChecksBuilder, HealthStatus?, IEnumerable{string}?, TimeSpan?)"/>
    /// does.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="failureStatus">What a failure is reported as.</param>
    /// <param name="tags">Tags to filter the checks by, besides <c>productclients</c>.</param>
    /// <param name="timeout">The time a check may take.</param>
    /// <returns>The app's health checks.</returns>
    public static IHealthChecksBuilder AddProductClientsHealthChecks(
        this IServiceCollection services,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null) =>
        services.AddHealthChecks().AddProductClientsHealthChecks(failureStatus, tags, timeout);
}
