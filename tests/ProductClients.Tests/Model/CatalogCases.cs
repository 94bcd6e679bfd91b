using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Generates catalogs of three servers. Each server does one thing wrong, or nothing.</summary>
public static class CatalogCases
{
    public static Arbitrary<CatalogCase> Cases() => Arb.From(
        from first in ModelCases.Any()
        from second in ModelCases.Any()
        from third in ModelCases.Any()
        select new CatalogCase([WithName(first, "v0"), WithName(second, "v1"), WithName(third, "v2")]),
        static @case => ModelCases.Shrink(@case.Vendors[0])
            .Select(first => new CatalogCase([WithName(first, "v0"), .. @case.Vendors.Skip(1)])));

    private static ModelCase WithName(ModelCase @case, string name) => @case with
    {
        Name = name,
        Pushed = [],
        Products = [.. @case.Products.Select(product => product with { Registration = name })],
    };
}
