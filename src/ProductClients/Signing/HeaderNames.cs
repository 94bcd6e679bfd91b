using System.Buffers;

namespace ProductClients.Signing;

/// <summary>The names of headers to sign, in the order of the form they are signed in.</summary>
/// <param name="isCanonical">Whether that form is Go's canonical one (<see cref="Form"/>), rather than lower case.</param>
internal ref struct HeaderNames(bool isCanonical) : IDisposable
{
    private string[] _names = ArrayPool<string>.Shared.Rent(16);
    private int _count;

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

    /// <summary>Returns a character of a name in the form it is signed in: lower case, or, in the canonical form, upper
    /// case at the start of each part.</summary>
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
