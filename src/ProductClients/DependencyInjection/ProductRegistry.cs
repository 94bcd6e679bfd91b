using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.DependencyInjection;

/// <summary>The one list of registrations, in the order they were added.</summary>
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

    /// <summary>Takes a name, in lower case.</summary>
    /// <exception cref="ArgumentException">The name cannot be used, or is used.</exception>
    public string Add(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lower = name.ToLowerInvariant();
        if (!ValidName().IsMatch(lower))
        {
            throw new ArgumentException(
                $"'{name}' cannot name a registration; a name has letters a-z, digits, '_' and '-' only.", nameof(name));
        }

        if (_names.Contains(lower, StringComparer.Ordinal))
        {
            throw new ArgumentException($"A registration named '{lower}' was added before.", nameof(name));
        }

        _names.Add(lower);
        return lower;
    }

    public IRegistrationBuilder Add(IRegistrationBuilder builder) => _builders[builder.Name] = builder;

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public IRegistrationBuilder Find(string name) =>
        _builders.TryGetValue(name.ToLowerInvariant(), out var builder)
            ? builder
            : throw new ArgumentException(
                $"No registration of a vendor is named '{name}'. There are: {string.Join(", ", _builders.Keys)}.",
                nameof(name));

    [GeneratedRegex("^[a-z0-9_-]+\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidName();
}
