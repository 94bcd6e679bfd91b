using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ProductClients.DependencyInjection;

namespace ProductClients.HealthChecks;

/// <summary>Adds a health check for each registration when the health checks are first used.</summary>
internal sealed class ProductHealthCheckSetup(
    ProductRegistry registry, HealthStatus? failureStatus, IEnumerable<string> tags, TimeSpan? timeout)
    : IConfigureOptions<HealthCheckServiceOptions>
{
    public void Configure(HealthCheckServiceOptions options)
    {
        foreach (var name in registry.Names)
        {
            options.Registrations.Add(new HealthCheckRegistration(
                $"productclients.{name}",
                services => new ProductHealthCheck(services, name),
                failureStatus,
                tags,
                timeout));
        }
    }
}
