namespace ProductClients.Vendors;

/// <summary>A custom vendor with a function that creates its source, and no signer.</summary>
internal sealed class SimpleVendor(string name, Func<HttpClient, string, IProductSource> createSource)
    : CustomVendor(name)
{
    public override IProductSource CreateSource(HttpClient client, CustomVendorContext context) =>
        createSource(client, context.Registration);
}
