namespace ProductClients.Tests.Model;

/// <summary>One case: what a vendor has, how its server pages and misbehaves, and what is asked.</summary>
public sealed record ModelCase
{
    public string Name { get; init; } = "model";

    public required IReadOnlyList<Product> Products { get; init; }

    public required ProductQuery Query { get; init; }

    /// <summary>The filters the server applies too, each in its widest plausible reading.</summary>
    public IReadOnlyList<ProductFilter> Pushed { get; init; } = [];

    public int PageSize { get; init; } = 10;

    public int Cap { get; init; } = int.MaxValue;

    public int ChunkSize { get; init; } = 4;

    public bool TellsTotal { get; init; } = true;

    /// <summary>Whether the last page names no next one; else every page names one.</summary>
    public bool NamesTheEnd { get; init; }

    /// <summary>Whether positions are page numbers; else they are offsets.</summary>
    public bool CountsPages { get; init; }

    public Misbehaviour Misbehaviour { get; init; }

    /// <summary>Where it misbehaves (the number of a request, from 0), or how much.</summary>
    public int At { get; init; }

    public bool ReadAhead { get; init; } = true;

    /// <summary>How many products a response holds at most.</summary>
    public int Size => Math.Min(PageSize, Cap);

    public override string ToString() =>
        $"{Products.Count} products, pages of {PageSize}, cap {Cap}, chunks of {ChunkSize}, "
        + $"total {TellsTotal}, names the end {NamesTheEnd}, counts pages {CountsPages}, read-ahead {ReadAhead}, "
        + $"{Misbehaviour} at {At}, pushed [{string.Join(", ", Pushed)}], ids [{string.Join(", ", Query.Ids)}], "
        + $"statuses [{string.Join(", ", Query.Statuses)}], {Query}\n"
        + string.Join('\n', Products.Select(static p =>
            $"  {p.Id} '{p.Name}' {p.Status} {p.Category} [{string.Join(' ', p.Tags)}] {p.CreatedAt:u} {p.UpdatedAt:u}"));
}
