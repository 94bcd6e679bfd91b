namespace ProductClients.Tests.Model;

/// <summary>A test case: the products of a vendor, the paging and the fault of its server, and the query.</summary>
public sealed record ModelCase
{
    public string Name { get; init; } = "model";

    public required IReadOnlyList<Product> Products { get; init; }

    public required ProductQuery Query { get; init; }

    /// <summary>Gets the filters that the server applies too, each in the reading that matches the most products.
    /// </summary>
    public IReadOnlyList<ProductFilter> Pushed { get; init; } = [];

    public int PageSize { get; init; } = 10;

    /// <summary>Gets the largest page size that the server accepts.</summary>
    public int PageCap { get; init; } = int.MaxValue;

    public bool ReportsTotal { get; init; } = true;

    /// <summary>Gets a value that indicates whether the last page has no next cursor. Otherwise every page has one.
    /// </summary>
    public bool MarksLastPage { get; init; }

    /// <summary>Gets a value that indicates whether positions are page numbers. Otherwise they are offsets.</summary>
    public bool UsesPageNumbers { get; init; }

    public Misbehaviour Misbehaviour { get; init; }

    /// <summary>Gets the number of the faulty request (from 0), or the size of the fault.</summary>
    public int FaultAt { get; init; }

    public bool ReadAhead { get; init; } = true;

    /// <summary>Gets the largest number of products in a response.</summary>
    public int EffectivePageSize => Math.Min(PageSize, PageCap);

    public override string ToString() =>
        $"{Products.Count} products, page size {PageSize}, page cap {PageCap}, "
        + $"reports total {ReportsTotal}, marks last page {MarksLastPage}, page numbers {UsesPageNumbers}, "
        + $"read-ahead {ReadAhead}, "
        + $"{Misbehaviour} at {FaultAt}, pushed [{string.Join(", ", Pushed)}], ids [{string.Join(", ", Query.Ids)}], "
        + $"statuses [{string.Join(", ", Query.Statuses)}], {Query}\n"
        + string.Join('\n', Products.Select(static p =>
            $"  {p.Id} '{p.Name}' {p.Status} {p.Category} [{string.Join(' ', p.Tags)}] "
            + $"{p.CreatedAt:u} {p.UpdatedAt:u}"));
}
