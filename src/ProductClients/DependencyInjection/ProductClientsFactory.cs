using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;

#pragma warning disable RS0026 // The first argument selects the overload.

namespace ProductClients;

/// <summary>Creates listers, catalogs and clients of the app's own interfaces for an app without a container.
/// </summary>
public static class ProductClientsFactory
{
    /// <summary>Creates a lister. Keep it while the app uses it, and dispose it afterwards.</summary>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <returns>The lister.</returns>
    /// <exception cref="ArgumentException">The number of added registrations is not one.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    public static OwnedProductLister CreateLister(Action<IProductClientsBuilder> configure)
    {
        var (services, names) = Configure(configure);
        return names.Length == 1
            ? Build(services, serviceProvider => new OwnedProductLister(
                serviceProvider.GetRequiredKeyedService<IProductLister>(names[0]), serviceProvider))
            : throw new ArgumentException(
                $"CreateLister needs exactly one registration, but {names.Length} were added.", nameof(configure));
    }

    /// <summary>Creates a catalog. Keep it while the app uses it, and dispose it afterwards.</summary>
    /// <param name="configure">Adds the registrations, such as <c>clients => clients.AddNcp("ncp", o => …)</c>. To read
    /// them from a configuration, call <c>clients.Services.AddProductClients(configuration)</c>.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="ArgumentException">No registration was added.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    /// <exception cref="AggregateException">Several registrations have missing or invalid options.</exception>
    public static OwnedProductCatalog CreateCatalog(Action<IProductClientsBuilder> configure)
    {
        var (services, names) = Configure(configure);
        return names.Length > 0
            ? Build(services, static serviceProvider => new OwnedProductCatalog(
                serviceProvider.GetRequiredService<IProductCatalog>(), serviceProvider))
            : throw new ArgumentException(
                "CreateCatalog needs at least one registration, but none was added.", nameof(configure));
    }

    /// <summary>Creates the client of an interface of the app. Keep it while the app uses it, and dispose it
    /// afterwards.</summary>
    /// <typeparam name="T">The Refit interface.</typeparam>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <param name="json">The JSON metadata of the types that the interface sends and receives.</param>
    /// <param name="configureApi">Sets the options of the interface.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The number of added registrations is not one, or an option of the interface
    /// is not valid.</exception>
    /// <exception cref="InvalidOperationException">The registration has no HTTP pipeline, because it was added with
    /// <c>AddSource</c> or <c>AddLister</c>; or the interface cannot be added to it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    public static OwnedApi<T> CreateApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        Action<IProductClientsBuilder> configure, JsonSerializerContext json, Action<ApiOptions>? configureApi = null)
        where T : class => CreateApi<T>(configure, registration => registration.AddApi<T>(json, configureApi));

    /// <summary>Creates the client of an interface of the app, as the other overload does, and reads and writes its
    /// JSON by reflection, in camel case (<see cref="JsonSerializerDefaults.Web"/>).</summary>
    /// <typeparam name="T">The Refit interface.</typeparam>
    /// <param name="configure">Adds one registration, such as <c>clients => clients.AddNcp("ncp", o => …)</c>.</param>
    /// <param name="configureApi">Sets the options of the interface.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The number of added registrations is not one, or an option of the interface
    /// is not valid.</exception>
    /// <exception cref="InvalidOperationException">The registration has no HTTP pipeline, because it was added with
    /// <c>AddSource</c> or <c>AddLister</c>; or the interface cannot be added to it.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or not valid.
    /// </exception>
    [RequiresUnreferencedCode(JsonByReflection.Warning)]
    [RequiresDynamicCode(JsonByReflection.Warning)]
    public static OwnedApi<T> CreateApi<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(
        Action<IProductClientsBuilder> configure, Action<ApiOptions>? configureApi = null)
        where T : class => CreateApi<T>(configure, registration => registration.AddApi<T>(configureApi));

    private static OwnedApi<T> CreateApi<T>(
        Action<IProductClientsBuilder> configure, Action<IRegistrationBuilder> addApi)
        where T : class
    {
        var (services, names) = Configure(configure);
        if (names.Length != 1)
        {
            throw new ArgumentException(
                $"CreateApi needs exactly one registration, but {names.Length} were added.", nameof(configure));
        }

        addApi(ProductRegistry.Of(services).Find(names[0]));
        return Build(services, serviceProvider => new OwnedApi<T>(
            serviceProvider.GetRequiredKeyedService<T>(names[0]), serviceProvider));
    }

    private static (ServiceCollection Services, string[] Names) Configure(Action<IProductClientsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        return (services, [.. ProductRegistry.Of(services).Names]);
    }

    private static T Build<T>(ServiceCollection services, Func<ServiceProvider, T> create)
    {
        var serviceProvider = services.BuildServiceProvider();
        try
        {
            serviceProvider.ValidateProductClients();
            return create(serviceProvider);
        }
        catch
        {
            serviceProvider.Dispose();
            throw;
        }
    }
}
