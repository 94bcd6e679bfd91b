using ProductClients.RefitPolyfill.Tests.Apis;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>Makes clients of <see cref="IShopApi"/>.</summary>
internal static class Shop
{
    public static IShopApi Over(StubHandler handler, IUrlParameterFormatter? formatter = null) =>
        Over(handler, new RefitSettings(new Json(), formatter));

    public static IShopApi Over(StubHandler handler, RefitSettings settings) =>
        RestService.ForGenerated<IShopApi>(
            new HttpClient(handler) { BaseAddress = new Uri("https://shop.test") }, settings);

    /// <summary>The target of one call.</summary>
    public static async Task<string> TargetOf(Func<IShopApi, Task> call, IUrlParameterFormatter? formatter = null)
    {
        var handler = new StubHandler();
        await call(Over(handler, formatter));
        return handler.Target;
    }

    /// <summary>The target of a listing of project p.</summary>
    public static Task<string> TargetOf(ItemQuery query, IUrlParameterFormatter? formatter = null) =>
        TargetOf(api => api.ListAsync("p", query), formatter);
}
