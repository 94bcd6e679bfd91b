using System.Collections;
using System.Text;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>
/// The products a vendor emulator serves, as the raw JSON documents the vendor would send: the examples of the
/// vendor's own page first, then generated ones. May be changed at any time, also between two pages; a request sees
/// the catalogue as it is when the response is sent. Thread-safe.
/// </summary>
public sealed class EmulatedCatalog : IReadOnlyList<string>
{
    private readonly Gate _gate = new();
    private readonly List<CatalogEntry> _entries = [];
    private readonly ProductGenerator _generator;
    private CatalogEntry[]? _snapshot;
    private int _generated;

    internal EmulatedCatalog(ProductGenerator generator, IReadOnlyList<byte[]> examples, int count)
    {
        _generator = generator;
        _entries.AddRange(examples.Take(count).Select(static json => new CatalogEntry(json)));
        AddGenerated(count - _entries.Count);
    }

    /// <summary>Number of products.</summary>
    public int Count => Snapshot().Length;

    /// <summary>The raw JSON text of one product.</summary>
    /// <param name="index">Position in the catalogue, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public string this[int index]
    {
        get
        {
            var entries = Snapshot();
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, entries.Length);
            return entries[index].Json;
        }
    }

    /// <summary>Appends products; each is sent exactly as written here, white space included.</summary>
    /// <param name="products">JSON texts, each one object.</param>
    /// <exception cref="ArgumentException">A text is not one JSON object.</exception>
    public void Add(params string[] products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var added = Array.ConvertAll(products, static json => new CatalogEntry(Checked(json)));
        Change(entries => entries.AddRange(added));
    }

    /// <summary>Puts a product before the one at <paramref name="index"/>.</summary>
    /// <param name="index">Position in the catalogue, from 0 to <see cref="Count"/>.</param>
    /// <param name="product">JSON text of one object.</param>
    /// <exception cref="ArgumentException">The text is not one JSON object.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public void Insert(int index, string product)
    {
        var entry = new CatalogEntry(Checked(product));
        Change(entries => entries.Insert(index, entry));
    }

    /// <summary>Replaces the product at <paramref name="index"/>.</summary>
    /// <param name="index">Position in the catalogue, from 0.</param>
    /// <param name="product">JSON text of one object.</param>
    /// <exception cref="ArgumentException">The text is not one JSON object.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public void Replace(int index, string product)
    {
        var entry = new CatalogEntry(Checked(product));
        Change(entries => entries[index] = entry);
    }

    /// <summary>Appends generated products: the next ones of the seeded sequence.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public void AddGenerated(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Change(entries =>
        {
            entries.EnsureCapacity(entries.Count + count);
            for (var i = 0; i < count; i++)
                entries.Add(new CatalogEntry(_generator, _generated++));
        });
    }

    /// <summary>Removes the product at <paramref name="index"/>.</summary>
    /// <param name="index">Position in the catalogue, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public void RemoveAt(int index) => Change(entries => entries.RemoveAt(index));

    /// <summary>Removes every product the predicate accepts.</summary>
    /// <param name="match">Looks at the parsed product.</param>
    /// <returns>The number of products removed.</returns>
    public int RemoveWhere(Func<JsonElement, bool> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var removed = 0;
        Change(entries => removed = entries.RemoveAll(entry =>
        {
            using var document = JsonDocument.Parse(entry.ToUtf8());
            return match(document.RootElement);
        }));
        return removed;
    }

    /// <summary>Removes every product.</summary>
    public void Clear() => Change(static entries => entries.Clear());

    /// <summary>Enumerates the raw JSON texts, as the catalogue is now.</summary>
    /// <returns>An enumerator unaffected by later changes.</returns>
    public IEnumerator<string> GetEnumerator() => Snapshot().Select(static entry => entry.Json).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal CatalogEntry[] Snapshot()
    {
        lock (_gate)
            return _snapshot ??= [.. _entries];
    }

    private void Change(Action<List<CatalogEntry>> change)
    {
        lock (_gate)
        {
            _snapshot = null;
            change(_entries);
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
                throw new ArgumentException($"A product is a JSON object, this is {kind}.", nameof(json));
        }
        catch (JsonException malformed)
        {
            throw new ArgumentException("A product is a JSON object, this text is not JSON.", nameof(json), malformed);
        }

        return Encoding.UTF8.GetBytes(json);
    }
}
