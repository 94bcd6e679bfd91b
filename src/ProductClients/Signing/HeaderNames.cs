using System.Buffers;

namespace ProductClients.Signing;

/// <summary>The names of headers to sign, in the order of their lower-case form.</summary>
internal ref struct HeaderNames(string? first) : IDisposable
{
    private string[] _names = Begin(first);
    private int _count = first is null ? 0 : 1;

    public readonly ReadOnlySpan<string> Sorted => _names.AsSpan(0, _count);

    public void Add(string name)
    {
        if (_count == _names.Length)
        {
            var larger = ArrayPool<string>.Shared.Rent(_count * 2);
            _names.CopyTo(larger, 0);
            Dispose();
            _names = larger;
        }

        var place = _count++;
        for (; place > 0 && Compare(_names[place - 1], name) > 0; place--)
        {
            _names[place] = _names[place - 1];
        }

        _names[place] = name;
    }

    public readonly void Dispose() => ArrayPool<string>.Shared.Return(_names, clearArray: true);

    // Not OrdinalIgnoreCase, which compares upper-case forms: "_" would sort after the letters.
    private static int Compare(string x, string y)
    {
        var common = Math.Min(x.Length, y.Length);
        for (var i = 0; i < common; i++)
        {
            var difference = char.ToLowerInvariant(x[i]) - char.ToLowerInvariant(y[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return x.Length - y.Length;
    }

    private static string[] Begin(string? first)
    {
        var names = ArrayPool<string>.Shared.Rent(16);
        names[0] = first ?? "";
        return names;
    }
}
