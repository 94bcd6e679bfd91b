namespace ProductClients.Testing.Tests.Conformance;

/// <summary>A lie several saboteurs tell.</summary>
internal static class Lies
{
    public static SourceLie Mapped(IProductSource honest, Func<int, Product, Product> map)
    {
        var answers = 0;
        return new SourceLie(honest)
        {
            Answered = (_, chunk) =>
            {
                var number = ++answers;
                return chunk with { Items = [.. chunk.Items.Select(product => map(number, product))] };
            },
        };
    }
}
