namespace ProductClients;

/// <summary>A source whose vendor responds with one array, which is read as it arrives.</summary>
public interface IStreamedProductSource : IProductSource
{
    /// <summary>Decides which parts of a query are sent to the vendor. Sends nothing.</summary>
    /// <param name="query">The query. The library has validated it.</param>
    /// <returns>The plan, with the function that reads the products.</returns>
    StreamedPlan Plan(ProductQuery query);
}
