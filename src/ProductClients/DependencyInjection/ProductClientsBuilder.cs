using Microsoft.Extensions.DependencyInjection;

namespace ProductClients.DependencyInjection;

internal sealed class ProductClientsBuilder(IServiceCollection services) : IProductClientsBuilder
{
    public IServiceCollection Services => services;

    public IRegistrationBuilder Registration(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ProductRegistry.Of(services).Find(name);
    }
}
