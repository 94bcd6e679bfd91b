using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ProductClients.HealthChecks;

/// <summary>Asks a registration for one product.</summary>
internal sealed class ProductHealthCheck(IServiceProvider services, string name) : IHealthCheck
{
    private static readonly ProductQuery OneProduct = new() { Take = 1, PageSize = 1 };

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Here, not when the check is made: what throws there fails every other check with it.
            var lister = services.GetRequiredKeyedService<IProductLister>(name);
            await foreach (var product in lister.ListAsync(OneProduct, cancellationToken).ConfigureAwait(false))
            {
                break;
            }

            return HealthCheckResult.Healthy($"{lister.Vendor} responses");
        }
        catch (ProductClientException error)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus, Describe(error), error, Data(error));
        }
        catch (OptionsValidationException error)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, error.Message, error);
        }
    }

    // Codes, not the vendor's words: a description is often shown to whoever can reach the endpoint.
    private static string Describe(ProductClientException error)
    {
        var status = error.StatusCode is { } code
            ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {(int)code})")
            : "";
        return $"{error.Vendor}: {error.Code}{status}";
    }

    private static Dictionary<string, object> Data(ProductClientException error)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["vendor"] = error.Vendor ?? "",
            ["code"] = error.Code.ToString(),
            ["isTransient"] = error.IsTransient,
        };
        if (error.VendorCode is not null)
        {
            data["vendorCode"] = error.VendorCode;
        }

        if (error.RequestId is not null)
        {
            data["requestId"] = error.RequestId;
        }

        return data;
    }
}
