using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.DependencyInjection;

/// <summary>The list of all registrations of an app, in the order of registration.</summary>
internal sealed partial class ProductRegistry
{
    private readonly List<IRegistrationBuilder> _registrations = [];

    public IEnumerable<string> Names => _registrations.Select(static registration => registration.Name);

    public static ProductRegistry Of(IServiceCollection services)
    {
        var existing = services.FirstOrDefault(static service => service.ServiceType == typeof(ProductRegistry));
        if (existing?.ImplementationInstance is ProductRegistry registry)
        {
            return registry;
        }

        registry = new ProductRegistry();
        services.AddSingleton(registry);
        return registry;
    }

    /// <summary>Returns a name for a new registration in lower case.</summary>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public string Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lower = name.ToLowerInvariant();
        if (!ValidName().IsMatch(lower))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid registration name; use only letters a-z, digits, '_' and '-'.", nameof(name));
        }

        return Names.Contains(lower, StringComparer.Ordinal)
            ? throw new ArgumentException(
                $"A registration named '{lower}' already exists; use another name.", nameof(name))
            : lower;
    }

    public IRegistrationBuilder Add(IRegistrationBuilder registration)
    {
        _registrations.Add(registration);
        return registration;
    }

    /// <summary>Returns a registration by name, in any case.</summary>
    /// <exception cref="ArgumentException">No registration has that name.</exception>
    public IRegistrationBuilder Find(string name) =>
        _registrations.Find(registration => string.Equals(registration.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"No registration is named '{name}'. Registered names: {string.Join(", ", Names)}.", nameof(name));

    [GeneratedRegex("^[a-z0-9_-]+\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidName();
}
