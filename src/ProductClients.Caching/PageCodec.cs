using System.Buffers;
using System.Buffers.Binary;
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
/// <remarks>A page is the length of its JSON without the native models, that JSON, and a JSON array of the models. So
/// each model is read once, as its own type.</remarks>
/// <param name="lister">The lister of the vendor.</param>
/// <param name="query">Restores the continuation tokens.</param>
/// <param name="model">The metadata of the native model; <see langword="null"/> if it is not known.</param>
internal sealed class PageCodec(IProductLister lister, QueryIdentity query, JsonTypeInfo? model)
{
    /// <summary>Gets whether the native models are not those of a built-in vendor.</summary>
    public bool HasModelsOfTheApp => BuiltIn(lister.Vendor) is null;

    /// <summary>Returns the metadata of the native model of a built-in vendor; <see langword="null"/> for another
    /// vendor.</summary>
    public static JsonTypeInfo? BuiltIn(string vendor) => vendor switch
    {
        VendorNames.Huawei => HuaweiJson.Product,
        VendorNames.LicenseSpring => LicenseSpringJson.Product,
        VendorNames.Ncp => NcpJson.Product,
        VendorNames.Qiniu => QiniuJson.Product,
        VendorNames.Scp => ScpJson.Product,
        _ => null,
    };

    /// <summary>Returns why a product cannot be stored; <see langword="null"/> if it can.</summary>
    public string? FaultOf(Product product)
    {
        var type = product.Native.GetType();
        return IsAbsent(product.Native) || type == (model?.Type ?? typeof(JsonElement))
            ? null
            : $"the JSON metadata of the native model {type.Name} of {product.Vendor} is not known; call "
                + $"{nameof(ProductCachingOptions)}.{nameof(ProductCachingOptions.AddNativeModel)}";
    }

    public byte[] Write(ProductPage page, ListingReport counts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // For the length, which is known later.
        bytes.GetSpan(sizeof(int));
        bytes.Advance(sizeof(int));
        using var writer = new Utf8JsonWriter(bytes);
        JsonSerializer.Serialize(
            writer,
            new CachedPage
            {
                Items = [.. page.Items.Select(product => CachedProduct.Of(product, lister))],
                Places = QueryIdentity.PlacesOf(page),
                Total = page.TotalCount,
                RequestId = page.RequestId,
                Received = counts.Received,
                Duplicates = counts.Duplicates,
                Pages = counts.Pages,
            },
            CachedPageContext.Default.CachedPage);
        writer.Flush();
        var length = bytes.WrittenCount - sizeof(int);
        writer.Reset();
        WriteModels(writer, page.Items);
        writer.Flush();
        var written = bytes.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(written, length);
        return written;
    }

    /// <summary>Reads a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="most">How many of its products are read.</param>
    /// <returns>The page with its products, and what was counted up to it.</returns>
    /// <exception cref="JsonException">The page cannot be read.</exception>
    public (ProductPage Page, CachedPage Stored) Read(ReadOnlyMemory<byte> page, long most)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(page.Span);
        var json = page.Span[sizeof(int)..];
        var stored = JsonSerializer.Deserialize(json[..length], CachedPageContext.Default.CachedPage)!;
        var products = new Product[(int)Math.Min(stored.Items.Count, most)];
        var models = new Utf8JsonReader(json[length..]);
        models.Read();
        for (var i = 0; i < products.Length; i++)
        {
            models.Read();
            var native = models.TokenType == JsonTokenType.Null ? null : ReadModel(ref models);
            products[i] = stored.Items[i].ToProduct(lister, native);
        }

        var read = new ProductPage(products, continuationToken: null, stored.Total, stored.RequestId);
        return (query.Restore(read, stored.Places), stored);
    }

    // An object without members stands for a product without a native model.
    private static bool IsAbsent(object native) => native.GetType() == typeof(object);

    private void WriteModels(Utf8JsonWriter writer, IReadOnlyList<Product> products)
    {
        writer.WriteStartArray();
        foreach (var product in products)
        {
            if (IsAbsent(product.Native))
            {
                writer.WriteNullValue();
            }
            else if (model is null)
            {
                ((JsonElement)product.Native).WriteTo(writer);
            }
            else
            {
                JsonSerializer.Serialize(writer, product.Native, model);
            }
        }

        writer.WriteEndArray();
    }

    private object? ReadModel(ref Utf8JsonReader reader) => model is null
        ? JsonElement.ParseValue(ref reader)
        : JsonSerializer.Deserialize(ref reader, model);
}
