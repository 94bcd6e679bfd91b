using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProductClients;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddProductClients(builder.Configuration); // one registration per child of the section "ProductClients"
using var host = builder.Build();

var catalog = host.Services.GetRequiredService<IProductCatalog>();
try
{
    await foreach (var product in catalog.ListAsync())
    {
        Console.WriteLine($"{product.Registration}: {product.Name} ({product.Id})");
    }
}
catch (ProductCatalogException error) // thrown after the products of every registration that did not fail
{
    foreach (var failure in error.Failures)
    {
        Console.Error.WriteLine(failure.Message);
    }
}
