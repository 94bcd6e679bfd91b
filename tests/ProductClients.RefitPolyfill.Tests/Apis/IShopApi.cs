using Refit;

namespace ProductClients.RefitPolyfill.Tests.Apis;

/// <summary>One method for each shape the providers use.</summary>
[Headers("X-Shop-Version: product 1.0", "X-Fixed: of the interface")]
internal interface IShopApi
{
    [Get("/v1/{project_id}/products")]
    Task<Item> ListAsync(
        [AliasAs("project_id")] string projectId,
        [Query] ItemQuery? query = null,
        [Header("X-App-UserId")] string? appUserId = null,
        [Property("Shop.Call")] ShopCall? call = null,
        CancellationToken cancellationToken = default);

    [Get("/items")]
    IAsyncEnumerable<Item?> StreamAsync(
        [Property("Shop.Call")] ShopCall? call = null,
        CancellationToken cancellationToken = default);

    [Get("/search")]
    [Headers("X-Fixed: of the method", "X-App-UserId: nobody")]
    Task<Item> SearchAsync(
        string? text,
        bool? published,
        int? page,
        [AliasAs("size")] long? pageSize,
        DateTimeOffset? since,
        [Query] ItemState? state,
        [Query(CollectionFormat.Multi)] IReadOnlyList<string?>? ids,
        [Header("X-App-UserId")] string? appUserId);

    [Get("/{state}/{number}/{count}")]
    Task<Item> AtAsync(ItemState state, int number, long count);

    [Get("/")]
    Task<Item> RootAsync([Header("Accept-Language")] string? target = null, string? request = null);

    [Get("/words")]
    Task<Item> WordsAsync(string? @class, [Query(CollectionFormat.Multi)] IEnumerable<ItemState>? item);
}
