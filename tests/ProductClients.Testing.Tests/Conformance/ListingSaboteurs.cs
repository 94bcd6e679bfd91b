using System.Globalization;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of every listing.</summary>
internal static class ListingSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("EveryProduct", "shows the first page only")
        {
            Source = static honest => new SourceLie(honest) { Responded = static (_, chunk) => chunk with { Next = null } },
        },
        new("NoProducts", "responses nothing at all when there is no product")
        {
            Source = static honest => new SourceLie(honest) { Responded = static (_, chunk) => chunk.Items.Count == 0 ? null : chunk },
        },
        new("Identity", "forgets the registration")
        {
            Source = static honest => Lies.Mapped(honest, static (_, product) => product with { Registration = "" }),
        },
        new("Identity", "is registered under another name")
        {
            FixedName = "other",
        },
        new("Lazy", "lists before it is enumerated")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Started(),
        },
        OneListingForAll(),
        new("SmallPages", "gives all products at once")
        {
            List = static (honest, query, token) => honest.ListAsync(query, token).Gathered(static products => products),
        },
        new("Concurrent", "has one position for all listings") { Source = static honest => new SharedPosition(honest) },
        new("Culture", "compares as the caller's culture does")
        {
            List = static (honest, query, token) => query.NameContains is not { } part
                ? honest.ListAsync(query, token)
                : honest.ListAsync(query with { NameContains = null }, token)
                    .Gathered(products => products.Where(product => Contains(product.Name, part))),
        },
    ];

    private static Saboteur OneListingForAll()
    {
        ProductListing? one = null;
        return new Saboteur("Once", "gives every caller the same listing")
        {
            List = (honest, query, token) => one ??= honest.ListAsync(query, token),
        };
    }

    private static bool Contains(string name, string part)
    {
        var culture = CultureInfo.CurrentCulture;
        return name.ToUpper(culture).Contains(part.ToUpper(culture), StringComparison.Ordinal);
    }
}
