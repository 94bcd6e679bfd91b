namespace ProductClients.Catalog;

/// <summary>A product of one of several listings, with its page.</summary>
internal readonly record struct MergedProduct(ProductListing Listing, ProductPage Page, int Index)
{
    public Product Product => Page.Items[Index];

    /// <summary>Records in the listing that the product was returned to the caller.</summary>
    public void Give() => Listing.Tracker.Give(Page, Index + 1, added: 1);
}
