using System.Collections.ObjectModel;

namespace ProductClients;

/// <summary>A copy of a list of a query. Two lists are equal if they have equal items in the same order, so that the
/// generated equality of a query compares the contents.</summary>
internal sealed class QueryList<T>(IEnumerable<T> items) : ReadOnlyCollection<T>([.. items])
{
    public static QueryList<T> None { get; } = new([]);

    /// <summary>Returns a copy. A list that is <see langword="null"/> has no items: nullability is not checked at run
    /// time.</summary>
    public static QueryList<T> CopyOrNone(IEnumerable<T>? items) => Copy(items) ?? None;

    public static QueryList<T>? Copy(IEnumerable<T>? items) => items is null ? null : new QueryList<T>(items);

    public override bool Equals(object? obj) => obj is QueryList<T> other && this.SequenceEqual(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", this)}]";
}
