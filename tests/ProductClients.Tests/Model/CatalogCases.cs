using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Catalogs of three servers, each of which does one thing wrong, or nothing.</summary>
public static class CatalogCases
{
    public static Arbitrary<CatalogCase> Cases() => Arb.From(
        from first in ModelCases.Any()
        from second in ModelCases.Any()
        from third in ModelCases.Any()
        select new CatalogCase([Named(first, "v0"), Named(second, "v1"), Named(third, "v2")]),
        static @case => ModelCases.Shrink(@case.Vendors[0])
            .Select(first => new CatalogCase([Named(first, "v0"), .. @case.Vendors.Skip(1)])));

    private static ModelCase Named(ModelCase @case, string name) => @case with
    {
        Name = name,
        Pushed = [],
        Products = [.. @case.Products.Select(product => product with { Registration = name })],
    };
}
