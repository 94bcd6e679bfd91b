using Microsoft.Extensions.Options;

namespace ProductClients.DependencyInjection;

/// <summary>Refuses a registration that was added to the configuration after it was read. It would be ignored, and a
/// test would send the requests of the other registrations to the vendors.</summary>
internal sealed class LateRegistrations(ProductRegistry registry) : IValidateOptions<ProductClientsOptions>
{
    public ValidateOptionsResult Validate(string? name, ProductClientsOptions options)
    {
        var late = registry.Sections
            .SelectMany(static section => section.GetChildren())
            .Where(child => !registry.Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(static child => child.Path)
            .ToArray();
        return late.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{string.Join(", ", late)}: added to the configuration after AddProductClients had read it; add it "
                + "before, or use the name of a registration that was read: "
                + $"{string.Join(", ", registry.Names)}.");
    }
}
