using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ProductClients.Changes;

/// <summary>Finds the old product of each new one. Products with the same registration and id are paired in their
/// order.</summary>
/// <typeparam name="T">What is kept of an old product until it is matched.</typeparam>
internal sealed class ProductPairs<T>
    where T : notnull
{
    private const int None = -1;

    // The next old product of each key, and the last one.
    private readonly Dictionary<(string Registration, string Id), (int Next, int Last)> _keys = [];

    // In the order of the old listing.
    private readonly List<Old> _old = [];

    /// <summary>Gets the old products that no new product matched, in the order of the old listing.</summary>
    public IEnumerable<T> Unmatched => _old.Where(static old => old.IsUnmatched).Select(static old => old.Value);

    public void AddOld(string registration, string id, T product)
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, (registration, id), out var isKnown);
        if (isKnown)
        {
            CollectionsMarshal.AsSpan(_old)[key.Last].Next = _old.Count;
        }

        key = (isKnown ? key.Next : _old.Count, Last: _old.Count);
        _old.Add(new Old { Value = product, Next = None, IsUnmatched = true });
    }

    /// <summary>Returns the first old product with this registration and id that was not returned before.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryMatch(string registration, string id, [MaybeNullWhen(false)] out T product)
    {
        ref var key = ref CollectionsMarshal.GetValueRefOrNullRef(_keys, (registration, id));
        if (Unsafe.IsNullRef(ref key) || key.Next == None)
        {
            product = default;
            return false;
        }

        ref var old = ref CollectionsMarshal.AsSpan(_old)[key.Next];
        product = old.Value;
        key.Next = old.Next;
        old = default;
        return true;
    }

    private struct Old
    {
        public T Value;
        public int Next;
        public bool IsUnmatched;
    }
}
