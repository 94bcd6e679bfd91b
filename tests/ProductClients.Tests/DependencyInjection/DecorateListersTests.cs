using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Decorators of every lister of an app.</summary>
public class DecorateListersTests
{
    [Fact]
    public async Task Every_lister_is_decorated_also_one_that_is_added_later()
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddSource("before", static _ => new FakeSource(1));
        clients.DecorateListers(static (_, lister) => new Decorator("inner", lister));
        clients.DecorateListers(static (_, lister) => new Decorator("outer", lister));
        clients.AddSource("source", static _ => new FakeSource(1));
        clients.AddLister("lister", static _ => new FakeSource(1).ToLister("lister"));
        clients.AddNcp("ncp", static options => (options.AccessKey, options.SecretKey) = ("a", new Secret("s")));
        await using var container = services.BuildServiceProvider();

        var listers = container.GetRequiredService<IProductCatalog>().Listers;

        Assert.Equal(["before", "source", "lister", "ncp"], listers.Select(static lister => lister.Name));
        Assert.All(listers, lister =>
        {
            var outer = Assert.IsType<Decorator>(lister);
            Assert.Equal(("outer", "inner"), (outer.Label, Assert.IsType<Decorator>(outer.Inner).Label));
            Assert.Same(lister, container.GetRequiredKeyedService<IProductLister>(lister.Name.ToUpperInvariant()));
        });
    }

    private sealed class Decorator(string label, IProductLister inner) : IProductLister
    {
        public string Label => label;

        public IProductLister Inner => inner;

        public string Name => inner.Name;

        public string Vendor => inner.Vendor;

        public ProductCapabilities Capabilities => inner.Capabilities;

        public ProductListing ListAsync(ProductQuery? query = null, CancellationToken cancellationToken = default) =>
            inner.ListAsync(query, cancellationToken);

        public object? GetService(Type serviceType) => inner.GetService(serviceType);
    }
}
