namespace ProductClients.Listing;

/// <summary>A page an app made itself, with a token of its own.</summary>
internal sealed class GivenPage(ProductPage page) : WalkedPage(page.Items, page.TotalCount, page.RequestId)
{
    public override string? TokenAfter(int count) => count == page.Items.Count ? page.ContinuationToken : null;
}
