using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;

namespace ProductClients.Caching;

/// <summary>Writes the pages of a listing as JSON, and reads them back with their native models and continuation
/// tokens.</summary>
/// <param name="query">Restores the continuation tokens.</param>
/// <param name="own">The metadata of the native model; <see langword="null"/> for a built-in vendor, and if it is not
/// known.</param>
internal sealed class PageCodec(QueryIdentity query, JsonTypeInfo? own)
{
    /// <summary>Returns why a product cannot be stored; <see langword="null"/> if it can.</summary>
    public string? FaultOf(Product product)
    {
        var type = product.Native.GetType();
        // An object without members stands for a product without a native model.
        return type == typeof(object) || type == typeof(JsonElement) || type == (own?.Type ?? BuiltIn(product.Vendor))
            ? null
            : $"the JSON metadata of the native model {type.Name} of {product.Vendor} is not known; call "
                + $"{nameof(ProductCachingOptions)}.{nameof(ProductCachingOptions.AddNativeModel)}";
    }

    public byte[] Write(ProductPage page, ListingReport counts) => JsonSerializer.SerializeToUtf8Bytes(
        new CachedPage
        {
            Items = own is null ? page.Items : [.. page.Items.Select(ToJson)],
            Places = QueryIdentity.PlacesOf(page),
            Total = page.TotalCount,
            RequestId = page.RequestId,
            Received = counts.Received,
            Duplicates = counts.Duplicates,
            Pages = counts.Pages,
        },
        CachedPageContext.Default.CachedPage);

    /// <summary>Reads a page.</summary>
    /// <exception cref="JsonException">The page cannot be read.</exception>
    public CachedPage Read(ReadOnlyMemory<byte> page)
    {
        var read = JsonSerializer.Deserialize(page.Span, CachedPageContext.Default.CachedPage)!;
        return own is null ? read : new CachedPage
        {
            Items = [.. read.Items.Select(ToModel)],
            Places = read.Places,
            Total = read.Total,
            RequestId = read.RequestId,
            Received = read.Received,
            Duplicates = read.Duplicates,
            Pages = read.Pages,
        };
    }

    /// <summary>Returns the first products of a page.</summary>
    public ProductPage Restore(CachedPage page, long most)
    {
        var items = page.Items.Count <= most ? page.Items : [.. page.Items.Take((int)most)];
        return query.Restore(
            new ProductPage(items, continuationToken: null, page.Total, page.RequestId), page.Places);
    }

    private static Type? BuiltIn(string vendor) => vendor switch
    {
        VendorNames.Huawei => HuaweiJson.Product.Type,
        VendorNames.LicenseSpring => LicenseSpringJson.Product.Type,
        VendorNames.Ncp => NcpJson.Product.Type,
        VendorNames.Qiniu => QiniuJson.Product.Type,
        VendorNames.Scp => ScpJson.Product.Type,
        _ => null,
    };

    private Product ToJson(Product product) => product.Native.GetType() == own!.Type
        ? product with { Native = JsonSerializer.SerializeToElement(product.Native, own) }
        : product;

    private Product ToModel(Product product) => product.Native is JsonElement json
        ? product with { Native = json.Deserialize(own!)! }
        : product;
}
