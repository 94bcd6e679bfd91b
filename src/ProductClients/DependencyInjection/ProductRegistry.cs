using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ProductClients.DependencyInjection;

/// <summary>The list of all registrations of an app, in the order of registration.</summary>
internal sealed partial class ProductRegistry
{
    private readonly List<IRegistrationBuilder> _registrations = [];
    private readonly List<Func<IServiceProvider, IProductLister, IProductLister>> _decorators = [];
    private bool _isUsed;

    /// <summary>Gets the sections of the configuration whose children are registrations.</summary>
    public List<IConfigurationSection> Sections { get; } = [];

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

    /// <summary>Checks the name of a new registration.</summary>
    /// <exception cref="ArgumentException">The name is not valid or already used.</exception>
    /// <exception cref="InvalidOperationException">A container uses the registrations already.</exception>
    public void Check(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_isUsed)
        {
            throw TooLate(name);
        }

        if (!ValidName().IsMatch(name))
        {
            throw new ArgumentException(
                $"'{name}' is not a valid registration name; use only letters a-z, digits, '_' and '-'.", nameof(name));
        }

        if (Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"A registration named '{name}' already exists; use another name. Names are compared ignoring case.",
                nameof(name));
        }
    }

    /// <summary>Returns the names for a container. From then on, no registration can be added.</summary>
    public IEnumerable<string> Use()
    {
        _isUsed = true;
        return Names;
    }

    /// <summary>Adds the services of a type of the library under the names of the registrations in any other case. An
    /// interface of the app is found under the name as written: a service for every key would hide the app's own.
    /// </summary>
    public static void AddInAnyCase<T>(IServiceCollection services)
        where T : class =>
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey, static (serviceProvider, key) => InAnyCase<T>(serviceProvider, key)!);

    /// <summary>Adds a decorator of every lister, also of those that are added later.</summary>
    public void Decorate(Func<IServiceProvider, IProductLister, IProductLister> decorate) => _decorators.Add(decorate);

    /// <summary>Adds the lister of a registration, inside the decorators.</summary>
    public void AddLister(
        IServiceCollection services, string name, Func<IServiceProvider, IProductLister> factory) =>
        services.AddKeyedSingleton(name, (serviceProvider, _) => _decorators.Aggregate(
            factory(serviceProvider), (lister, decorate) => decorate(serviceProvider, lister)));

    private static T? InAnyCase<T>(IServiceProvider services, object? key)
        where T : class
    {
        var wanted = key as string;
        var name = services.GetRequiredService<ProductRegistry>().Names
            .FirstOrDefault(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        // A registration always has a lister. It does not have the typed interfaces of other vendors.
        return name is null ? null
            : name != wanted ? services.GetKeyedService<T>(name)
            : typeof(T) == typeof(IProductLister) ? throw TooLate(name)
            : null;
    }

    private static InvalidOperationException TooLate(string name) => new(
        $"The registration '{name}' was added after the container was built; add it before BuildServiceProvider.");

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

    [GeneratedRegex("^[A-Za-z0-9_-]+\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidName();
}
