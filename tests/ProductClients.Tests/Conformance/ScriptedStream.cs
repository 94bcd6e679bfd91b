using System.Runtime.CompilerServices;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>A vendor in memory that responds with one array and follows the script of a law.</summary>
internal sealed class ScriptedStream(VendorScript script) : IStreamedProductSource
{
    private readonly ScriptedProducts _products = new(script, hasTags: false);

    public string Vendor => ScriptedProducts.Vendor;

    public ProductCapabilities Capabilities { get; } = new()
    {
        Tag = FilterSupport.NotAvailable,
        Category = FilterSupport.NotAvailable,
    };

    public StreamedPlan Plan(ProductQuery query) => new((_, cancellationToken) => ReadAsync(cancellationToken))
    {
        Conflict = ScriptedProducts.ConflictOf(query),
    };

    // A response that fails has its first half before the failure.
    private async IAsyncEnumerable<Product> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        var response = script.Next();
        var products = _products.Of(response.Products);
        for (var i = 0; i < products.Length; i++)
        {
            if (i == products.Length / 2)
            {
                await ScriptedProducts.FailAsync(response.Fault, cancellationToken);
            }

            yield return products[i];
        }
    }
}
