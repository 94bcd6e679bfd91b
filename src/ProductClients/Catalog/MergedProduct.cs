using ProductClients.Listing;

namespace ProductClients.Catalog;

/// <summary>A product of one of several listings, and the page it came with.</summary>
internal readonly record struct MergedProduct(ProductListing Listing, WalkedPage Page, int Index)
{
    public Product Product => Page.Items[Index];

    /// <summary>Tells the listing that the caller has the product.</summary>
    public void Give() => Listing.Give(Page, Index + 1, added: 1);
}
