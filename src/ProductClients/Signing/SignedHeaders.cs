using System.Buffers;

namespace ProductClients.Signing;

/// <summary>The headers to sign, sorted by the signed form of their names.</summary>
/// <param name="isCanonical">Whether names are signed in Go's canonical form (<see cref="Form"/>); otherwise in lower
/// case.</param>
internal ref struct SignedHeaders(bool isCanonical) : IDisposable
{
    private KeyValuePair<string, string>[] _headers = ArrayPool<KeyValuePair<string, string>>.Shared.Rent(16);
    private int _count;

    public readonly ReadOnlySpan<KeyValuePair<string, string>> Sorted => _headers.AsSpan(0, _count);

    public void Add(string name, string value)
    {
        if (_count == _headers.Length)
        {
            var larger = ArrayPool<KeyValuePair<string, string>>.Shared.Rent(_count * 2);
            _headers.CopyTo(larger, 0);
            Dispose();
            _headers = larger;
        }

        // Insertion sort: there are few headers.
        var place = _count++;
        for (; place > 0 && Compare(_headers[place - 1].Key, name) > 0; place--)
        {
            _headers[place] = _headers[place - 1];
        }

        _headers[place] = KeyValuePair.Create(name, value);
    }

    public readonly void Dispose() =>
        ArrayPool<KeyValuePair<string, string>>.Shared.Return(_headers, clearArray: true);

    /// <summary>Returns a character of a name in its signed form: lower case, or in the canonical form upper case at
    /// the start of each part.</summary>
    public static char Form(string name, int index, bool isCanonical) =>
        isCanonical && (index == 0 || name[index - 1] == '-')
            ? char.ToUpperInvariant(name[index])
            : char.ToLowerInvariant(name[index]);

    // Not OrdinalIgnoreCase, which compares upper-case forms: "_" would sort after the letters.
    private readonly int Compare(string x, string y)
    {
        var common = Math.Min(x.Length, y.Length);
        for (var i = 0; i < common; i++)
        {
            var difference = Form(x, i, isCanonical) - Form(y, i, isCanonical);
            if (difference != 0)
            {
                return difference;
            }
        }

        return x.Length - y.Length;
    }
}
