using FsCheck;
using FsCheck.Fluent;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Model;

/// <summary>Generates the random cases of the model tests.</summary>
internal static class ModelCases
{
    private static readonly DateTimeOffset Epoch = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Names =
        ["alpha", "Alpha", "beta", "BETA two", "ß", "İ", "한글", "a+b &c=d", ""];

    private static readonly string[] Words = ["red", "blue", "green"];

    /// <summary>Returns a generator of cases whose server does nothing wrong.</summary>
    public static Gen<ModelCase> Honest(bool sorted = true) =>
        from products in Products()
        from query in Queries(sorted)
        from pushed in Gen.SubListOf(Enum.GetValues<ProductFilter>())
        from pageSize in Gen.Choose(1, 20)
        from pageCap in Gen.Frequency((3, Gen.Constant(int.MaxValue)), (1, Gen.Choose(1, 20)))
        from reportsTotal in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from marksLastPage in Boolean()
        from usesPageNumbers in Boolean()
        from readAhead in Boolean()
        select new ModelCase
        {
            Products = products,
            Query = query with { PageSize = null },
            Pushed = [.. pushed],
            PageSize = pageSize,
            PageCap = pageCap,
            ReportsTotal = reportsTotal,
            MarksLastPage = marksLastPage,
            UsesPageNumbers = usesPageNumbers,
            ReadAhead = readAhead,
        };

    /// <summary>Returns a generator of cases whose server does one thing wrong, or nothing.</summary>
    public static Gen<ModelCase> Any() =>
        from honest in Honest()
        from misbehaviour in Gen.Elements(Enum.GetValues<Misbehaviour>())
        from at in Gen.Choose(0, 5)
        select honest with { Misbehaviour = misbehaviour, FaultAt = at };

    /// <summary>Returns simpler cases, to report a failure with the simplest one.</summary>
    public static IEnumerable<ModelCase> Shrink(ModelCase @case)
    {
        if (@case.Products.Count > 0)
        {
            yield return @case with { Products = [.. @case.Products.Take(@case.Products.Count / 2)] };
            yield return @case with { Products = [.. @case.Products.Take(@case.Products.Count - 1)] };
        }

        if (@case.Pushed.Count > 0)
        {
            yield return @case with { Pushed = [] };
        }

        if (@case.ReadAhead)
        {
            yield return @case with { ReadAhead = false };
        }
    }

    private static Gen<Product[]> Products() =>
        from count in Gen.Choose(0, 60)
        from products in Gen.ArrayOf(Product(), count)
        select products.Select(static (product, i) => product with { Id = $"p{i}" }).ToArray();

    private static Gen<Product> Product() =>
        from name in Gen.Elements(Names)
        from status in Gen.Elements(Enum.GetValues<ProductStatus>())
        from tags in Gen.SubListOf(Words)
        from category in UsuallySet(Gen.Elements(Words))
        from created in UsuallySet(Instant())
        from updated in UsuallySet(Instant())
        select TestProduct.Create("p") with
        {
            Name = name,
            Status = status,
            Tags = [.. tags],
            Category = category,
            CreatedAt = created is { Length: > 0 } ? created[0] : null,
            UpdatedAt = updated is { Length: > 0 } ? updated[0] : null,
        };

    private static Gen<ProductQuery> Queries(bool sorted) =>
        from ids in RarelySet(
            Gen.ListOf(Gen.Choose(0, 70).Select(static i => $"p{i}")).Select(static ids => ids.ToArray()))
        from name in RarelySet(Gen.Elements(Names))
        from part in RarelySet(Gen.Elements("a", "A", "BET", "i", "İ", ""))
        from statuses in RarelySet(
            Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<ProductStatus>())).Select(static s => s.ToArray()))
        from tag in RarelySet(Gen.Elements(Words))
        from category in RarelySet(Gen.Elements(Words))
        from created in RarelySet(Range())
        from updated in RarelySet(Range())
        from sort in sorted
            ? RarelySet(
                from key in Gen.Elements(Enum.GetValues<ProductSortKey>())
                from isDescending in Boolean()
                select new ProductSort(key, isDescending))
            : Gen.Constant<ProductSort?>(null)
        from take in Gen.Frequency(
            (1, Gen.Constant((int?)null)), (1, Gen.Choose(1, 70).Select(static take => (int?)take)))
        select new ProductQuery
        {
            Ids = ids ?? [],
            Name = name,
            NameContains = part,
            Statuses = statuses ?? [],
            Tag = tag,
            Category = category,
            CreatedFrom = created?[0],
            CreatedTo = created?[1],
            UpdatedFrom = updated?[0],
            UpdatedTo = updated?[1],
            Sort = sort,
            Take = take,
        };

    // Equal instants have several offsets.
    private static Gen<DateTimeOffset?[]> Instant() =>
        from hours in Gen.Choose(0, 100)
        from offset in Gen.Elements(-5, 0, 9)
        select new DateTimeOffset?[] { Epoch.AddHours(hours).ToOffset(TimeSpan.FromHours(offset)) };

    private static Gen<DateTimeOffset?[]> Range() =>
        from first in Instant()
        from second in Instant()
        from open in Gen.Choose(0, 3)
        let isOrdered = first[0] <= second[0]
        select new[]
        {
            open == 1 ? null : isOrdered ? first[0] : second[0],
            open == 2 ? null : isOrdered ? second[0] : first[0],
        };

    private static Gen<bool> Boolean() => Gen.Elements(true, false);

    // Eight filters at once would match no product, so a filter is seldom set.
    private static Gen<T?> RarelySet<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((5, Gen.Constant<T?>(null)), (1, gen.Select(static value => (T?)value)));

    private static Gen<T?> UsuallySet<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (4, gen.Select(static value => (T?)value)));
}
