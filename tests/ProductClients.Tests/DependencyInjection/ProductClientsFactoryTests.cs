using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.DependencyInjection;

/// <summary>Tests of listers and catalogs that are created without a container.</summary>
public class ProductClientsFactoryTests
{
    [Fact]
    public void A_lister_can_be_created_without_a_container()
    {
        using var lister = ProductClientsFactory.CreateLister(static clients => clients.AddNcp("a", ValidNcp));

        Assert.Equal(VendorNames.Ncp, lister.Vendor);
    }

    [Fact]
    public void A_disposed_lister_throws()
    {
        var lister = ProductClientsFactory.CreateLister(static clients => clients.AddNcp("a", ValidNcp));
        lister.Dispose();

        Assert.Throws<ObjectDisposedException>(() => lister.ListAsync());
    }

    [Fact]
    public void A_lister_without_a_container_is_validated_when_it_is_created() =>
        Assert.Throws<OptionsValidationException>(
            () => ProductClientsFactory.CreateLister(static clients => clients.AddNcp("a", static _ => { })));

    [Fact]
    public void A_lister_without_a_container_needs_one_registration() =>
        Assert.Throws<ArgumentException>(() => ProductClientsFactory.CreateLister(static _ => { }));

    [Fact]
    public void A_catalog_can_be_created_without_a_container()
    {
        using var catalog = ProductClientsFactory.CreateCatalog(static clients =>
        {
            clients.AddNcp("a", ValidNcp);
            clients.AddNcp("b", ValidNcp);
        });

        Assert.Equal(["a", "b"], catalog.Listers.Select(static lister => lister.Name));
    }

    [Fact]
    public async Task A_disposed_catalog_throws()
    {
        var catalog = ProductClientsFactory.CreateCatalog(static clients => clients.AddNcp("a", ValidNcp));
        await catalog.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => catalog.ListAsync());
    }

    [Fact]
    public void A_catalog_without_a_container_is_validated_when_it_is_created() =>
        Assert.Throws<OptionsValidationException>(
            () => ProductClientsFactory.CreateCatalog(static clients => clients.AddNcp("a", static _ => { })));

    [Fact]
    public void A_catalog_without_a_container_needs_a_registration() =>
        Assert.Throws<ArgumentException>(() => ProductClientsFactory.CreateCatalog(static _ => { }));

    private static void ValidNcp(NcpOptions options)
    {
        options.AccessKey = "AK";
        options.SecretKey = "SK";
        options.MaxRetries = 0;
    }
}
