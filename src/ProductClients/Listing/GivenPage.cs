namespace ProductClients.Listing;

/// <summary>A page that an app created, with the app's own continuation token.</summary>
internal sealed class GivenPage(ProductPage page) : WalkedPage(page.Items, page.TotalCount, page.RequestId)
{
    public override string? TokenAfter(int count) => count == page.Items.Count ? page.ContinuationToken : null;
}
