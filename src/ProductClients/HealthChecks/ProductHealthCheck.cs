using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ProductClients.HealthChecks;

/// <summary>A health check that requests one product of a registration.</summary>
internal sealed class ProductHealthCheck(IServiceProvider services, string name) : IHealthCheck
{
    // A cache cannot tell whether the vendor responds.
    private static readonly ProductQuery OneProduct = new() { Take = 1, PageSize = 1, CacheMode = CacheMode.Bypass };

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // The lister is resolved here: an exception while the check is created would fail all other checks.
            var lister = services.GetRequiredKeyedService<IProductLister>(name);
            await foreach (var product in lister.ListAsync(OneProduct, cancellationToken).ConfigureAwait(false))
            {
                break;
            }

            return HealthCheckResult.Healthy($"{lister.Vendor} responded");
        }
        catch (ProductClientException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, Describe(error), error, Data(error));
        }
        catch (OptionsValidationException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }

    // Codes, not the vendor's text: a description is often shown to everyone who can reach the endpoint.
    private static string Describe(ProductClientException error)
    {
        var status = error.StatusCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {(int)code})")
            : "";
        return $"{error.Vendor}: {error.Code}{status}";
    }

    private static Dictionary<string, object> Data(ProductClientException error) =>
        new (string Key, object? Value)[]
        {
            ("vendor", error.Vendor),
            ("code", error.Code.ToString()),
            ("isTransient", error.IsTransient),
            ("vendorCode", error.VendorCode),
            ("requestId", error.RequestId),
        }
        .Where(static entry => entry.Value is not null)
        .ToDictionary(static entry => entry.Key, static entry => entry.Value!, StringComparer.Ordinal);
}
