using FsCheck.Fluent;
using ProductClients.Catalog;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>A catalog against the listings it is made of.</summary>
public class CatalogModelTests
{
    [Fact]
    public void A_catalog_gives_what_its_listings_give_and_accounts_for_each() => Hold(async (cases, query) =>
    {
        var listing = CatalogOf(cases).ListAsync(query with { Take = null });

        var result = await listing.ToResultAsync();

        foreach (var (name, @case) in cases)
        {
            var expected = NaiveListing.Of(@case with { Query = query with { Take = null } });
            var report = result.Report.Providers.Single(provider => provider.Provider == name);
            Assert.Equal(expected.Ids, result.Products.Where(product => product.Provider == name).Ids());
            Assert.Equal(
                (expected.Outcome, (long)expected.Ids.Count, expected.Error),
                (report.Outcome, report.Products, report.Error?.Code));
        }
    });

    [Fact]
    public void A_sorted_catalog_is_sorted_over_all_vendors() => Hold(async (cases, query) =>
    {
        var sort = query.Sort ?? new ProductSort(ProductSortKey.Updated, Descending: true);

        var result = await CatalogOf(cases).ListAsync(query with { Sort = sort, Take = null }).ToResultAsync();

        Assert.Equal(
            ModelFilter.Sort(result.Products, sort).Select(Key).Distinct(),
            result.Products.Select(Key).Distinct());

        string Key(Product product) => sort.Key switch
        {
            ProductSortKey.Name => product.Name,
            ProductSortKey.Created => $"{product.CreatedAt?.UtcTicks}",
            _ => $"{product.UpdatedAt?.UtcTicks}",
        };
    });

    [Fact]
    public void Take_counts_over_all_vendors() => Hold(async (cases, query) =>
    {
        var take = query.Take ?? 5;
        var all = cases.Sum(pair => NaiveListing.Of(pair.Case with { Query = query with { Take = null } }).Ids.Count);

        var result = await CatalogOf(cases).ListAsync(query with { Take = take }).ToResultAsync();

        // A vendor that fails before the others have filled the take may leave fewer, never more.
        Assert.InRange(result.Products.Count, 0, take);
        Assert.True(result.Products.Count == Math.Min(take, all), $"{result.Products.Count} of {all}, take {take}");
        Assert.Equal(result.Products.Count, result.Report.Products);
    });

    private static void Hold(Func<IReadOnlyList<(string Name, ModelCase Case)>, ProductQuery, Task> property) =>
        ModelCases.Hold(
            from first in ModelCases.Any()
            from second in ModelCases.Any()
            from third in ModelCases.Any()
            select first with { Others = [second, third] },
            first => property(
                [.. first.Others.Prepend(first).Select((@case, i) => ($"v{i}", Named(@case, $"v{i}")))],
                first.Query));

    private static ModelCase Named(ModelCase @case, string name) => @case with
    {
        Name = name,
        Pushed = [],
        Products = [.. @case.Products.Select(product => product with { Provider = name })],
    };

    private static ProductCatalog CatalogOf(IReadOnlyList<(string Name, ModelCase Case)> cases) =>
        new(cases.Select(static pair => new ModelServer(pair.Case).ToLister()));
}
