using System.Collections.Immutable;

namespace ProductClients.RefitPolyfill.Model;

/// <summary>Makes <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArrayFactory
{
    public static EquatableArray<T> From<T>(IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToImmutableArray());

    /// <summary>In one order, whichever file was read first.</summary>
    public static EquatableArray<ClientName> Sorted(ImmutableArray<ClientName> names) =>
        new(names.Sort(static (left, right) => string.CompareOrdinal(left.TypeName, right.TypeName)));
}
