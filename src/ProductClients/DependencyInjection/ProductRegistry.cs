using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.DependencyInjection;

/// <summary>The list of all registrations of an app, in the order of registration.</summary>
internal sealed partial class ProductRegistry
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, IRegistrationBuilder> _builders = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => _names;

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

    /// <summary>Adds a name and returns it in lower case.</summary>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    public string Add(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lower = name.ToLowerInvariant();
        if (!ValidName().IsMatch(lower))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid registration name; use only letters a-z, digits, '_' and '-'.", nameof(name));
        }

        if (_names.Contains(lower, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"A registration named '{lower}' already exists; use another name.", nameof(name));
        }

        _names.Add(lower);
        return lower;
    }

    public IRegistrationBuilder Add(IRegistrationBuilder builder) => _builders[builder.Name] = builder;

    /// <summary>Returns a vendor registration by name, in any case.</summary>
    /// <exception cref="ArgumentException">No vendor registration has that name.</exception>
    public IRegistrationBuilder Find(string name) =>
        _builders.TryGetValue(name.ToLowerInvariant(), out var builder)
            ? builder
            : throw new ArgumentException(
                $"No vendor registration is named '{name}'. Registered names: {string.Join(", ", _builders.Keys)}.",
                nameof(name));

    [GeneratedRegex("^[a-z0-9_-]+\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidName();
}
