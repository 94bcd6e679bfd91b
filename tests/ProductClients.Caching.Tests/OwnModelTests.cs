using System.Text.Json.Serialization;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>The native model of a vendor of the app's own.</summary>
public sealed partial class OwnModelTests
{
    private readonly SharedStore _store = new();
    private readonly Shop _shop = new(products: 0);

    public OwnModelTests() => _shop.Products.Add(Shop.Create("p1", new Model("red")));

    [Fact]
    public async Task Model_with_its_metadata_is_read_back()
    {
        await using var one = Start(static options => options.AddNativeModel("Shop", ModelJson.Default.Model));
        await using var two = Start(static options => options.AddNativeModel("Shop", ModelJson.Default.Model));
        await one.ListAsync();

        var result = await two.ListAsync();

        Assert.True(result.Report.ServedFromCache);
        Assert.Equal(new Model("red"), Assert.Single(result.Products).Native);
    }

    [Fact]
    public async Task Listing_of_an_unknown_model_is_not_stored_and_keeps_its_model()
    {
        await using var app = Start(static _ => { });

        await app.ListAsync();
        var result = await app.ListAsync();

        Assert.Equal(new Model("red"), Assert.Single(result.Products).Native);
        Assert.Equal((2, false), (_shop.Requests, result.Report.ServedFromCache));
        Assert.Contains("AddNativeModel", Assert.Single(result.Report.Notes), StringComparison.Ordinal);
        Assert.Contains("Model of Shop", Assert.Single(app.Log.Of("ListingNotStored")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_whose_model_cannot_be_read_is_listed_again()
    {
        await using var one = Start(static options => options.AddNativeModel("Shop", ModelJson.Default.Model));
        await one.ListAsync();
        _shop.Products[0] = Shop.Create("p1", new Other(1));
        await using var two = Start(static options => options.AddNativeModel("Shop", ModelJson.Default.Other));

        var result = await two.ListAsync();

        Assert.Equal((2, false), (_shop.Requests, result.Report.ServedFromCache));
        Assert.Equal(new Other(1), Assert.Single(result.Products).Native);
    }

    [Fact]
    public async Task Listing_whose_models_cannot_be_read_back_is_listed_but_not_stored()
    {
        _shop.Products[0] = Shop.Create("p1", new WriteOnly(1));
        await using var app = Start(static options => options.AddNativeModel("Shop", ModelJson.Default.WriteOnly));

        await app.ListAsync();
        var result = await app.ListAsync();

        Assert.Equal((2, false), (_shop.Requests, result.Report.ServedFromCache));
        Assert.Equal(new WriteOnly(1), result.Products[0].Native);
        Assert.Contains("written and read as JSON", Assert.Single(result.Report.Notes), StringComparison.Ordinal);
    }

    private CachedShop Start(Action<ProductCachingOptions> configure) => new(
        _shop, configure, services => services.AddSingleton<IDistributedCache>(_store));

    internal sealed record Model(string Colour);

    internal sealed record Other([property: JsonRequired] int Size);

    internal sealed record WriteOnly(IFormattable Size);

    [JsonSerializable(typeof(WriteOnly))]
    [JsonSerializable(typeof(Model))]
    [JsonSerializable(typeof(Other))]
    internal sealed partial class ModelJson : JsonSerializerContext;
}
