using ProductClients.Tests.Support;
using ProductClients.Vendors;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The values of a vendor that sends all products as one array.</summary>
internal abstract class ArrayVendorSample<TOptions, TApi, TProduct>(
    VendorModule<TOptions, TApi> module,
    Action<IProductClientsBuilder, Action<TOptions>> register,
    Func<TApi, CancellationToken, IAsyncEnumerable<TProduct?>> list)
    : TypedVendorSample<TOptions, TApi>(module, register)
    where TOptions : VendorOptions, new()
    where TApi : class
    where TProduct : class
{
    public override Task<SentRequest> SendAsync(object? nativeQuery) =>
        SendAsync(async api => await ListAsync(api));

    /// <summary>Returns the products that the generated client reads from a response.</summary>
    public Task<List<TProduct?>> ListAsync(StubHandler stub) => ListAsync(Api(stub));

    private async Task<List<TProduct?>> ListAsync(TApi api)
    {
        var products = new List<TProduct?>();
        await foreach (var product in list(api, TestContext.Current.CancellationToken))
        {
            products.Add(product);
        }

        return products;
    }
}
