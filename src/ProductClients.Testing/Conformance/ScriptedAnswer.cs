namespace ProductClients.Testing;

/// <summary>What a vendor's stand-in is to answer to one request. Immutable.</summary>
public sealed class ScriptedAnswer
{
    private readonly int _cap;

    internal ScriptedAnswer(IReadOnlyList<int> products, VendorFaults fault, int? cap)
    {
        Products = products;
        Fault = fault;
        _cap = cap ?? int.MaxValue;
    }

    /// <summary>Every product the vendor has at this moment, by number, in the vendor's order. A number may come
    /// several times. It is the list of the request before, if nothing has changed.</summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>What is to go wrong with this answer; one of the faults the stand-in says it can do, or none.</summary>
    public VendorFaults Fault { get; }

    /// <summary>Cuts a page out of <see cref="Products"/>.</summary>
    /// <param name="offset">How many products come before it.</param>
    /// <param name="size">How many products were asked for; the page has fewer if the script caps it.</param>
    /// <returns>The page; empty past the end.</returns>
    public IReadOnlyList<int> Page(long offset, int size)
    {
        var start = (int)Math.Clamp(offset, 0, Products.Count);
        var page = new int[Math.Min(Math.Min(size, _cap), Products.Count - start)];
        for (var i = 0; i < page.Length; i++)
            page[i] = Products[start + i];
        return page;
    }
}
