namespace ProductClients.Testing;

/// <summary>
/// The random number generator SplitMix64. The same seed and ordinal give the same product on every machine and every
/// .NET version. Product number 150,000 costs no more than product number 1.
/// </summary>
internal struct DeterministicRandom(int seed, int ordinal)
{
    private ulong _state = ((ulong)(uint)seed << 32) | (uint)ordinal;

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Next(int exclusiveMaximum) => (int)(NextBits() % (ulong)exclusiveMaximum);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    public string Hex(int length)
    {
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
            text[i] = "0123456789abcdef"[Next(16)];
        return new string(text);
    }
}
