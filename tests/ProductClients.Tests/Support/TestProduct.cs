namespace ProductClients.Tests.Support;

internal static class TestProduct
{
    public static Product Create(string id, string registration = "fake") => new()
    {
        Registration = registration,
        Vendor = "Fake",
        Id = id,
        Name = id,
        Native = id,
    };

    public static string[] Ids(this IEnumerable<Product> products) => [.. products.Select(static p => p.Id)];

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
