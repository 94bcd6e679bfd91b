using System.Globalization;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Vendors that break the laws of every listing.</summary>
internal static class ListingSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("EveryProduct", "lists only the first page")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (_, page) => page with { Next = null },
            },
        },
        new("NoProducts", "reports a total when there is no product")
        {
            Source = static inner => new FaultySource(inner)
            {
                ChangePage = static (_, page) => page.Products.Count == 0 ? page with { Total = 1 } : page,
            },
        },
        new("Identity", "omits the registration")
        {
            Source = static inner => FaultySources.Mapped(
                inner, static (_, product) => product with { Registration = "" }),
        },
        new("Identity", "is registered under another name")
        {
            FixedName = "other",
        },
        new("Lazy", "lists before it is enumerated")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).Started(),
        },
        OneListingForAll(),
        new("VendorPages", "returns all products in one page")
        {
            List = static (inner, query, token) => inner.ListAsync(query, token).Gathered(static products => products),
        },
        new("Concurrent", "shares one position between all listings")
        {
            Source = static inner => new SharedPosition(inner),
        },
        new("Culture", "compares by the culture of the caller")
        {
            List = static (inner, query, token) => query.NameContains is not { } part
                ? inner.ListAsync(query, token)
                : inner.ListAsync(query with { NameContains = null }, token)
                    .Gathered(products => products.Where(product => Contains(product.Name, part))),
        },
    ];

    private static Saboteur OneListingForAll()
    {
        ProductListing? one = null;
        return new Saboteur("Once", "returns the same listing to every caller")
        {
            List = (inner, query, token) => one ??= inner.ListAsync(query, token),
        };
    }

    private static bool Contains(string name, string part)
    {
        var culture = CultureInfo.CurrentCulture;
        return name.ToUpper(culture).Contains(part.ToUpper(culture), StringComparison.Ordinal);
    }
}
