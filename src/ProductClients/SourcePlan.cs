using System.Runtime.CompilerServices;

namespace ProductClients;

/// <summary>Describes how a source handles a query. It is created before anything is sent, for one listing.</summary>
/// <remarks>It is a <see cref="PagedPlan"/> or a <see cref="StreamedPlan"/>. Two plans are equal only if they are the
/// same object.</remarks>
public abstract record SourcePlan
{
    private protected SourcePlan()
    {
    }

    /// <summary>Gets the filters that are sent to the vendor.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<ProductFilter> Pushed { get; init => field = value ?? []; } = [];

    /// <summary>Gets the reason why no product can match, such as "ncp has no tags". If it is set, no request is sent.
    /// </summary>
    public string? SkipReason { get; init; }

    /// <summary>Gets the reason why the query contradicts itself, such as a native parameter that contradicts a
    /// portable filter. If it is set, <c>ListAsync</c> throws an <see cref="ArgumentException"/>.</summary>
    public string? Conflict { get; init; }

    /// <summary>Gets a fingerprint of the native query parameters. Different parameters have different fingerprints.
    /// Continuation tokens are valid only for the same fingerprint.</summary>
    /// <value>The default is <see langword="null"/>: the query has no native parameters.</value>
    public string? NativeKey { get; init; }

    /// <summary>Returns whether another plan is the same object.</summary>
    /// <param name="other">The other plan.</param>
    /// <returns>Whether it is the same object.</returns>
    public virtual bool Equals(SourcePlan? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Returns the filters that are sent to the vendor.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => $"sent to the vendor: {string.Join(", ", Pushed)}";
}
