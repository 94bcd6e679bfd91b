namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Creates defects that several saboteurs share.</summary>
internal static class FaultySources
{
    public static FaultySource Mapped(IProductSource inner, Func<int, Product, Product> map)
    {
        var responses = 0;
        return new FaultySource(inner)
        {
            ChangePage = (_, page) =>
            {
                var number = ++responses;
                return page with { Products = [.. page.Products.Select(product => map(number, product))] };
            },
        };
    }
}
