using System.Diagnostics;

namespace ProductClients;

/// <summary>An item of a watch: a change, the end of a registration's listing, or a restart. Immutable and
/// thread-safe.</summary>
/// <remarks>Equality is by reference.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WatchItem
{
    /// <summary>Gets the number of the round, from 1. It counts from the start of the enumeration.</summary>
    public required long Round { get; init; }

    /// <summary>Gets what the item says.</summary>
    public required WatchItemKind Kind { get; init; }

    /// <summary>Gets the name of the registration.</summary>
    /// <value>The default is <see langword="null"/>, for a restart of all registrations.</value>
    public string? Registration { get; init; }

    /// <summary>Gets the change.</summary>
    /// <value>The default is <see langword="null"/>, for items other than <see cref="WatchItemKind.Change"/>.</value>
    public ProductChange? Change { get; init; }

    /// <summary>Gets the result of the listing of the registration. <see cref="ListingReport.Error"/> is its failure.
    /// </summary>
    /// <value>The default is <see langword="null"/>, for items other than <see cref="WatchItemKind.Listed"/> and
    /// <see cref="WatchItemKind.Failed"/>.</value>
    public ListingReport? Report { get; init; }

    /// <summary>Gets why the watch starts anew, as text for the reader.</summary>
    /// <value>The default is <see langword="null"/>, for items other than <see cref="WatchItemKind.Restarted"/>.
    /// </value>
    public string? Reason { get; init; }

    /// <summary>Returns the round and what the item says.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"round {Round}: {Change?.ToString() ?? Report?.ToString() ?? $"{Registration ?? "all"}: {Reason}"}");
}
