namespace ProductClients;

/// <summary>A source whose vendor responds in pages. A listing can continue from a continuation token.</summary>
public interface IPagedProductSource : IProductSource
{
    /// <summary>Decides which parts of a query are sent to the vendor. Sends nothing.</summary>
    /// <param name="query">The query. The library has validated it.</param>
    /// <returns>The plan, with the function that reads one page.</returns>
    PagedPlan Plan(ProductQuery query);
}
