using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A registration named "acme", from code or configuration, validated as at start-up.</summary>
internal static class TestRegistrations
{
    /// <summary>Returns the message that start-up fails with, or null if it does not fail.</summary>
    public static string? Failure(Action<IProductClientsBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddProductClients());
        return Failure(services);
    }

    /// <summary>Returns the message that start-up fails with, or null if it does not fail.</summary>
    public static string? Failure(IReadOnlyDictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddProductClients(Configuration(settings));
        return Failure(services);
    }

    /// <summary>Returns the options as read from configuration.</summary>
    public static TOptions Read<TOptions>(IReadOnlyDictionary<string, string?> settings)
        where TOptions : VendorOptions
    {
        var services = new ServiceCollection();
        services.AddProductClients(Configuration(settings));
        using var serviceProvider = services.BuildServiceProvider();
        return serviceProvider.GetRequiredService<IOptionsMonitor<TOptions>>().Get("acme");
    }

    /// <summary>Returns a copy of the settings with one value changed, or removed if the value is null.</summary>
    public static Dictionary<string, string?> With(
        this IReadOnlyDictionary<string, string?> settings, string key, string? value)
    {
        var copy = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase);
        if (value is null)
        {
            copy.Remove(key);
        }
        else
        {
            copy[key] = value;
        }

        return copy;
    }

    /// <summary>Returns the settings of every vendor, none of which has its default value, and the vendor's own
    /// settings.</summary>
    public static Dictionary<string, string?> All(string vendor, params (string Key, string Value)[] own)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Vendor"] = vendor,
            ["Endpoint"] = "https://vendor.example.com/base",
            ["TotalTimeout"] = "00:00:50",
            ["AttemptTimeout"] = "00:00:10",
            ["MaxRetries"] = "7",
            ["RetryDelay"] = "00:00:00.2500000",
            ["MaxConcurrentRequests"] = "3",
            ["RequestsPerSecond"] = "0.5",
            ["CircuitFailureRatio"] = "0.25",
            ["CircuitMinimumThroughput"] = "30",
            ["CircuitSamplingDuration"] = "00:02:00",
            ["CircuitBreakDuration"] = "00:00:07",
            ["PageSize"] = "25",
            ["MaxPages"] = "1000",
            ["MaxRememberedIds"] = "3000",
            ["ReadAhead"] = "false",
            ["MaxSortedProducts"] = "2000",
            ["MaxResponseBytes"] = "65536",
            ["MaxProductBytes"] = "32768",
        };
        foreach (var (key, value) in own)
        {
            settings[key] = value;
        }

        return settings;
    }

    /// <summary>Returns the names of the options that configuration did not set.</summary>
    public static IEnumerable<string> Unset<TOptions>(TOptions read, TOptions untouched)
        where TOptions : VendorOptions =>
        typeof(TOptions).GetProperties()
            .Where(property => Equals(property.GetValue(read), property.GetValue(untouched)))
            .Select(static property => property.Name);

    private static string? Failure(ServiceCollection services)
    {
        using var serviceProvider = services.BuildServiceProvider();
        try
        {
            serviceProvider.ValidateProductClients();
            return null;
        }
        catch (OptionsValidationException error)
        {
            return Assert.Single(error.Failures);
        }
    }

    private static IConfigurationRoot Configuration(IReadOnlyDictionary<string, string?> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting =>
                KeyValuePair.Create("ProductClients:acme:" + setting.Key, setting.Value)))
            .Build();
}
