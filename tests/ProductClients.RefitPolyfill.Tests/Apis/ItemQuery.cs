using System.Text.Json.Serialization;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Apis;

internal sealed record ItemQuery
{
    [AliasAs("offset")]
    public long? Offset { get; init; }

    [AliasAs("limit")]
    public int? Limit { get; init; }

    [AliasAs("name")]
    public string? Name { get; init; }

    [AliasAs("state")]
    public ItemState? State { get; init; }

    [AliasAs("create_since")]
    public DateTimeOffset? CreateSince { get; init; }

    [AliasAs("product_id")]
    [Query(CollectionFormat.Multi)]
    public IReadOnlyList<string>? ProductIds { get; init; }

    [Query(CollectionFormat.Multi)]
    public int[]? Sizes { get; init; }

    public bool? Published { get; init; }

    [JsonIgnore]
    public object? Ignored { get; init; }
}
