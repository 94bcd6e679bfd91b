namespace ProductClients.Testing;

/// <summary>A stand-in with its script and its lister, and the methods with which laws list.</summary>
internal sealed class Stage(Trial trial, VendorScript script, IProductLister lister, CancellationToken stop)
{
    public VendorScript Script => script;

    public IProductLister Lister => lister;

    public bool IsPaged => lister.Capabilities.IsPaged;

    /// <summary>Lists to the end. An error breaks the law.</summary>
    public async Task<Listed> ListAsync(ProductQuery? query = null)
    {
        var listed = await TryListAsync(query).ConfigureAwait(false);
        return listed.Error is null
            ? listed
            : throw trial.Broken(
                "a listing without an error", $"{listed.Error.GetType().Name}: {listed.Error.Message}", listed.Error);
    }

    /// <summary>Lists to the end or to an error.</summary>
    public async Task<Listed> TryListAsync(ProductQuery? query = null)
    {
        var listing = lister.ListAsync(query, stop);
        var products = new List<Product>();
        try
        {
            await foreach (var product in listing.ConfigureAwait(false))
                products.Add(product);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            return new Listed(products, listing.Report, error);
        }

        return new Listed(products, listing.Report, Error: null);
    }

    /// <summary>Lists from a continuation token to the end.</summary>
    public async Task<Listed> ResumeAsync(string? continuationToken, ProductQuery? query = null)
    {
        var listing = lister.ListAsync(query, stop);
        var products = new List<Product>();
        await foreach (var page in listing.AsPages(continuationToken).ConfigureAwait(false))
            products.AddRange(page.Items);
        return new Listed(products, listing.Report, Error: null);
    }

    /// <summary>Lists a number of products and then leaves the loop.</summary>
    public async Task<Listed> LeaveAfterAsync(int count, ProductQuery? query = null)
    {
        var listing = lister.ListAsync(query, stop);
        var products = new List<Product>();
        await foreach (var product in listing.ConfigureAwait(false))
        {
            products.Add(product);
            if (products.Count == count)
                break;
        }

        return new Listed(products, listing.Report, Error: null);
    }
}
