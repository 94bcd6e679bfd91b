using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Json;

namespace ProductClients;

/// <summary>Provides the JSON metadata of products, pages, results and reports, for an app that is trimmed or compiled
/// ahead of time, and for one that leaves out the native models.</summary>
/// <remarks>Thread-safe. Serialization by reflection writes and reads the same JSON, because the types themselves
/// define it. The names of properties and enum values are stable.</remarks>
public static class ProductClientsJson
{
    /// <summary>Gets the metadata of all types: those of the other properties, lists of products, and
    /// <see cref="ProductClientException"/>. Insert it at the start of the <c>TypeInfoResolverChain</c> of the app's
    /// options.</summary>
    public static JsonSerializerContext Context => ProductClientsJsonContext.Default;

    /// <summary>Gets the same metadata, but <see cref="ProductClients.Product.Native"/> is not written. Insert it at
    /// the start of the <c>TypeInfoResolverChain</c> of the app's options.</summary>
    public static IJsonTypeInfoResolver WithoutNative { get; } =
        ProductClientsJsonContext.Default.WithAddedModifier(LeaveOutNative);

    /// <summary>Gets the metadata of a product.</summary>
    public static JsonTypeInfo<Product> Product => ProductClientsJsonContext.Default.Product;

    /// <summary>Gets the metadata of a page.</summary>
    public static JsonTypeInfo<ProductPage> ProductPage => ProductClientsJsonContext.Default.ProductPage;

    /// <summary>Gets the metadata of the report of one registration.</summary>
    public static JsonTypeInfo<ListingReport> ListingReport => ProductClientsJsonContext.Default.ListingReport;

    /// <summary>Gets the metadata of the result of one registration.</summary>
    public static JsonTypeInfo<ListingResult> ListingResult => ProductClientsJsonContext.Default.ListingResult;

    /// <summary>Gets the metadata of the report of a catalog.</summary>
    public static JsonTypeInfo<CatalogReport> CatalogReport => ProductClientsJsonContext.Default.CatalogReport;

    /// <summary>Gets the metadata of the result of a catalog.</summary>
    public static JsonTypeInfo<CatalogResult> CatalogResult => ProductClientsJsonContext.Default.CatalogResult;

    private static void LeaveOutNative(JsonTypeInfo typeInfo)
    {
        if (typeInfo.Type == typeof(Product))
        {
            typeInfo.Properties.Single(static property => property.PropertyType == typeof(object)).ShouldSerialize =
                static (_, _) => false;
        }
    }
}
