using Microsoft.Extensions.DependencyInjection;
using ProductClients.Cli.Configuration;

namespace ProductClients.Cli.Commands;

/// <summary>The hint to <c>sign --explain</c> for a registration whose signature was rejected.</summary>
internal static class ExplainHint
{
    /// <summary>Returns a function that finds the hint of a registration. The emulators have none.</summary>
    public static Func<string, string?> Of(
        IServiceProvider services, RegistrationSettings settings, ConfigurationChoice configuration) =>
        registration => configuration.Embedded
            ? null
            : Of(services.GetRequiredKeyedService<IProductLister>(registration), settings, configuration);

    /// <summary>Returns the hint, or <see langword="null"/> if <c>sign</c> cannot sign for this registration.</summary>
    public static string? Of(IProductLister lister, RegistrationSettings settings, ConfigurationChoice configuration)
    {
        var auth = settings.Value(lister.Name, "Auth") ?? "";
        var fetchesToken = auth.Equals("IamToken", StringComparison.OrdinalIgnoreCase)
            || auth.Equals("OAuth", StringComparison.OrdinalIgnoreCase);
        if (fetchesToken || lister.GetService<IRequestSigner>() is null)
        {
            return null;
        }

        var config = configuration.File is { } file ? $" --config '{file}'" : "";
        return $"To see what was signed: productclients sign {lister.Name}{config} --explain --url URL";
    }
}
