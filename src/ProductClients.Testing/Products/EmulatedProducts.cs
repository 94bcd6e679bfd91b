using System.Collections;
using System.Text;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>
/// The products that a vendor emulator serves, as the raw JSON texts that the vendor would send. The examples of the
/// vendor's own page come first, then generated products. The list can be changed at any time, also between two pages.
/// A request sees the list as it is when the response is sent. Thread-safe.
/// </summary>
public sealed class EmulatedProducts : IReadOnlyList<string>
{
    private readonly Gate _gate = new();
    private readonly List<EmulatedProduct> _products = [];
    private readonly ProductGenerator _generator;
    private EmulatedProduct[]? _snapshot;
    private int _generated;

    internal EmulatedProducts(ProductGenerator generator, IReadOnlyList<byte[]> examples, int count)
    {
        _generator = generator;
        _products.AddRange(examples.Take(count).Select(static json => new EmulatedProduct(json)));
        AddGenerated(count - _products.Count);
    }

    /// <summary>Gets the number of products.</summary>
    public int Count => Snapshot().Length;

    /// <summary>Gets the raw JSON text of one product.</summary>
    /// <param name="index">The position in the list, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such position.</exception>
    public string this[int index]
    {
        get
        {
            var snapshot = Snapshot();
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, snapshot.Length);
            return snapshot[index].Json;
        }
    }

    /// <summary>Appends products. Each is sent exactly as it is written here, white space included.</summary>
    /// <param name="products">JSON texts of one object each.</param>
    /// <exception cref="ArgumentException">A text is not one JSON object.</exception>
    public void Add(params string[] products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var added = Array.ConvertAll(products, static json => new EmulatedProduct(Checked(json)));
        Change(list => list.AddRange(added));
    }

    /// <summary>Inserts a product before the one at <paramref name="index"/>.</summary>
    /// <param name="index">The position in the list, from 0 to <see cref="Count"/>.</param>
    /// <param name="product">The JSON text of one object.</param>
    /// <exception cref="ArgumentException">The text is not one JSON object.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such position.</exception>
    public void Insert(int index, string product)
    {
        var inserted = new EmulatedProduct(Checked(product));
        Change(list => list.Insert(index, inserted));
    }

    /// <summary>Replaces the product at <paramref name="index"/>.</summary>
    /// <param name="index">The position in the list, from 0.</param>
    /// <param name="product">The JSON text of one object.</param>
    /// <exception cref="ArgumentException">The text is not one JSON object.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such position.</exception>
    public void Replace(int index, string product)
    {
        var replacement = new EmulatedProduct(Checked(product));
        Change(list => list[index] = replacement);
    }

    /// <summary>Appends the next generated products of the seeded sequence.</summary>
    /// <param name="count">How many products to append, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddGenerated(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Change(list =>
        {
            list.EnsureCapacity(list.Count + count);
            for (var i = 0; i < count; i++)
                list.Add(new EmulatedProduct(_generator, _generated++));
        });
    }

    /// <summary>Removes the product at <paramref name="index"/>.</summary>
    /// <param name="index">The position in the list, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such position.</exception>
    public void RemoveAt(int index) => Change(list => list.RemoveAt(index));

    /// <summary>Removes every product that the predicate accepts.</summary>
    /// <param name="match">Returns whether the parsed product is to be removed.</param>
    /// <returns>The number of products removed.</returns>
    public int RemoveWhere(Func<JsonElement, bool> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var removed = 0;
        Change(list => removed = list.RemoveAll(product =>
        {
            using var document = JsonDocument.Parse(product.ToUtf8());
            return match(document.RootElement);
        }));
        return removed;
    }

    /// <summary>Removes every product.</summary>
    public void Clear() => Change(static list => list.Clear());

    /// <summary>Enumerates the raw JSON texts of the list as it is now.</summary>
    /// <returns>An enumerator that later changes do not affect.</returns>
    public IEnumerator<string> GetEnumerator() => Snapshot().Select(static product => product.Json).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal EmulatedProduct[] Snapshot()
    {
        lock (_gate)
            return _snapshot ??= [.. _products];
    }

    private void Change(Action<List<EmulatedProduct>> change)
    {
        lock (_gate)
        {
            _snapshot = null;
            change(_products);
        }
    }

    private static byte[] Checked(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            var kind = document.RootElement.ValueKind;
            if (kind != JsonValueKind.Object)
            {
                throw new ArgumentException(
                    $"A product must be one JSON object, but this text is a JSON {kind}.", nameof(json));
            }
        }
        catch (JsonException malformed)
        {
            throw new ArgumentException(
                "A product must be one JSON object, but this text is not valid JSON.", nameof(json), malformed);
        }

        return Encoding.UTF8.GetBytes(json);
    }
}
