using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies what an item of a watch says.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchItemKind>))]
public enum WatchItemKind
{
    /// <summary>A product was added, changed or removed. <see cref="WatchItem.Change"/> says which.</summary>
    Change = 0,

    /// <summary>The listing of a registration ended without a failure: it is complete, was truncated or was skipped.
    /// <see cref="WatchItem.Report"/> is its result. The changes of the registration in this round came before.
    /// </summary>
    Listed,

    /// <summary>The listing of a registration failed. <see cref="WatchItem.Report"/> has the error. Changes that were
    /// received before the failure came before; no product counts as removed.</summary>
    Failed,

    /// <summary>What was known cannot be used, so the next complete listing is the new baseline.
    /// <see cref="WatchItem.Reason"/> says why.</summary>
    Restarted,
}
