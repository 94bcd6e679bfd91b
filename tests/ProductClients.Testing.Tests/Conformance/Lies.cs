namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A lie several saboteurs tell.</summary>
internal static class Lies
{
    public static SourceLie Mapped(IProductSource honest, Func<int, Product, Product> map)
    {
        var responses = 0;
        return new SourceLie(honest)
        {
            Responded = (_, chunk) =>
            {
                var number = ++responses;
                return chunk with { Items = [.. chunk.Items.Select(product => map(number, product))] };
            },
        };
    }
}
