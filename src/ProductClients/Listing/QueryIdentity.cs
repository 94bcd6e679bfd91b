using System.Security.Cryptography;
using System.Text;
using ProductClients.Listing;

namespace ProductClients;

/// <summary>Identifies the listing of a query, and stores and restores its pages. Thread-safe.</summary>
public sealed class QueryIdentity
{
    private readonly ContinuationTokens _tokens;

    internal QueryIdentity(ListingPlan plan)
    {
        _tokens = new ContinuationTokens(plan);
        var shape = Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{plan.Query.Sort?.Key}/{plan.Query.Sort?.Descending}/{plan.Query.PageSize}"));
        Fingerprint = Convert.ToHexString(
            SHA256.HashData([.. QueryHash.Of(plan), .. shape]).AsSpan(0, QueryHash.Size));
    }

    /// <summary>Gets a fingerprint of the query: its filters, native parameters, sort and page size. It does not
    /// depend on <see cref="ProductQuery.Take"/> and <see cref="ProductQuery.CacheMode"/>.</summary>
    public string Fingerprint { get; }

    /// <summary>Returns the places of a page's products in the vendor's list, as text. A listing can continue after
    /// each of them.</summary>
    /// <param name="page">A page of the listing.</param>
    /// <returns>The places; <see langword="null"/> if the listing has none, as for a vendor that responds with one
    /// array.</returns>
    public static string? PlacesOf(ProductPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Places is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        page.Places.Write(writer);
        writer.Flush();
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Returns a page that was stored, with the continuation tokens of the original.</summary>
    /// <param name="stored">The page without the places.</param>
    /// <param name="places">The result of <see cref="PlacesOf"/>.</param>
    /// <returns>The page. If it has fewer products than the original, its continuation token continues after the last
    /// of them.</returns>
    /// <exception cref="FormatException">The places cannot be read, or are not those of a page with these
    /// products.</exception>
    public ProductPage Restore(ProductPage stored, string? places)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (places is null)
        {
            return stored;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(places)));
            return new ProductPage(
                PagePlaces.Read(reader, _tokens, stored.Items.Count),
                stored.Items,
                stored.TotalCount,
                stored.RequestId);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new FormatException("The places of the page cannot be read.", error);
        }
    }

    /// <summary>Returns the fingerprint.</summary>
    public override string ToString() => Fingerprint;
}
