using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.Caching;

/// <summary>The names of the registrations of an app, also of those that are added later.</summary>
internal sealed class RegistrationNames(IServiceCollection services)
{
    public IEnumerable<string> All => services
        .Where(static service => service.ServiceType == typeof(IProductLister))
        .Select(static service => service.ServiceKey)
        .OfType<string>()
        .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a name as it is written; <see langword="null"/> if no registration has it in any case.
    /// </summary>
    public string? Find(string name) =>
        All.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => string.Join(", ", All);
}
