namespace ProductClients.Testing;

/// <summary>
/// Creates the queries with which a law tests a filter. Their values are values of the products, and values that differ
/// only slightly.
/// </summary>
internal static class FilterCases
{
    private static readonly DateTimeOffset AnyInstant = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<ProductQuery> Of(ProductFilter filter, IReadOnlyList<Product> products) => filter switch
    {
        _ when !products.Any(product => NaiveModel.HasField(filter, product)) => [Any(filter)],
        ProductFilter.Ids => Ids([.. products.Select(static p => p.Id)]),
        ProductFilter.Name => Texts(products.Select(static p => p.Name))
            .Select(static text => new ProductQuery { Name = text }),
        ProductFilter.NameContains => Parts(products).Select(static text => new ProductQuery { NameContains = text }),
        ProductFilter.Statuses => Statuses(products),
        ProductFilter.Tag => Texts(products.SelectMany(static p => p.Tags))
            .Select(static text => new ProductQuery { Tag = text }),
        ProductFilter.Category => Texts(products.Select(static p => p.Category).OfType<string>())
            .Select(static text => new ProductQuery { Category = text }),
        ProductFilter.Created => Spans(products.Select(static p => p.CreatedAt))
            .Select(static span => new ProductQuery { CreatedFrom = span.From, CreatedTo = span.To }),
        _ => Spans(products.Select(static p => p.UpdatedAt))
            .Select(static span => new ProductQuery { UpdatedFrom = span.From, UpdatedTo = span.To }),
    };

    /// <summary>Returns a query with one filter and any value.</summary>
    public static ProductQuery Any(ProductFilter filter) => filter switch
    {
        ProductFilter.Ids => new ProductQuery { Ids = ["x"] },
        ProductFilter.Name => new ProductQuery { Name = "x" },
        ProductFilter.NameContains => new ProductQuery { NameContains = "x" },
        ProductFilter.Statuses => new ProductQuery { Statuses = [ProductStatus.Active] },
        ProductFilter.Tag => new ProductQuery { Tag = "x" },
        ProductFilter.Category => new ProductQuery { Category = "x" },
        ProductFilter.Created => new ProductQuery { CreatedFrom = AnyInstant },
        _ => new ProductQuery { UpdatedFrom = AnyInstant },
    };

    /// <summary>Returns a query with every filter that the vendor has. The product matches it.</summary>
    public static ProductQuery AllOf(Product product, ProductCapabilities capabilities)
    {
        bool Has(ProductFilter filter) =>
            capabilities[filter] != FilterSupport.NotAvailable && NaiveModel.HasField(filter, product);
        return new ProductQuery
        {
            Ids = Has(ProductFilter.Ids) ? [product.Id, "x"] : [],
            Name = Has(ProductFilter.Name) ? product.Name : null,
            NameContains = Has(ProductFilter.NameContains) ? End(product.Name) : null,
            Statuses = Has(ProductFilter.Statuses) ? [product.Status] : [],
            Tag = Has(ProductFilter.Tag) ? product.Tags[0] : null,
            Category = Has(ProductFilter.Category) ? product.Category : null,
            CreatedFrom = Has(ProductFilter.Created) ? product.CreatedAt : null,
            UpdatedTo = Has(ProductFilter.Updated) ? product.UpdatedAt : null,
        };
    }

    /// <summary>Returns the last two thirds of a name, without splitting a surrogate pair.</summary>
    public static string End(string name)
    {
        var start = name.Length / 3;
        return name[(start < name.Length && char.IsLowSurrogate(name[start]) ? start - 1 : start)..];
    }

    public static IReadOnlyList<T> Spread<T>(IEnumerable<T> values, int count)
    {
        T[] all = [.. values.Distinct()];
        return all.Length <= count
            ? all
            : [.. Enumerable.Range(0, count).Select(i => all[i * (all.Length - 1) / (count - 1)])];
    }

    private static IEnumerable<ProductQuery> Ids(IReadOnlyList<string> ids) =>
    [
        new() { Ids = [ids[0]] },
        new() { Ids = [ids[^1], ids[0], "x"] },
        new() { Ids = ["x", ""] },
        new() { Ids = ids },
    ];

    private static IEnumerable<string> Texts(IEnumerable<string> values)
    {
        var some = Spread(values, 5);
        return [.. some, some[0].ToUpperInvariant(), some[^1] + " ", "x,y", ""];
    }

    private static IEnumerable<string> Parts(IReadOnlyList<Product> products)
    {
        var some = Spread(products.Select(static p => p.Name), 4);
        return
        [
            .. some.Select(End),
            some[0].ToUpperInvariant(), some[^1].ToLowerInvariant(), "x,y", "",
        ];
    }

    private static IEnumerable<ProductQuery> Statuses(IReadOnlyList<Product> products)
    {
        var present = products.Select(static p => p.Status).Distinct().ToArray();
        return
        [
            .. Enum.GetValues<ProductStatus>().Select(static status => new ProductQuery { Statuses = [status] }),
            new() { Statuses = [present[0], present[^1]] },
            new() { Statuses = present },
        ];
    }

    private static IEnumerable<(DateTimeOffset? From, DateTimeOffset? To)> Spans(IEnumerable<DateTimeOffset?> instants)
    {
        var some = Spread(instants.OfType<DateTimeOffset>().Order(), 5);
        foreach (var instant in some)
        {
            yield return (instant, instant);
            yield return (instant.AddTicks(1), null);
            yield return (null, instant.AddTicks(-1));
        }

        yield return (some[0], some[^1]);
        yield return (DateTimeOffset.MinValue, null);
        yield return (null, DateTimeOffset.MaxValue);
    }
}
