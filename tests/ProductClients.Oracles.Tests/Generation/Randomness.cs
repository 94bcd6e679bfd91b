using System.Globalization;

namespace ProductClients.Oracles.Tests.Generation;

/// <summary>A source of random numbers. The same seed gives the same numbers on every machine.</summary>
internal sealed class Randomness(int seed)
{
    private const string SeedVariable = "PRODUCTCLIENTS_ORACLES_SEED";
    private const string CountVariable = "PRODUCTCLIENTS_ORACLES_COUNT";

    private readonly Random _random = new(seed);

    /// <summary>Gets the seed of the run.</summary>
    public static int Seed => FromEnvironment(SeedVariable, 20_260_101);

    /// <summary>Gets the number of requests to compare for each scheme.</summary>
    public static int Count => FromEnvironment(CountVariable, 2_500);

    /// <summary>Gets the environment variables that make another run use the same requests.</summary>
    public static string Repeat => $"{SeedVariable}={Seed} {CountVariable}={Count}";

    /// <summary>Returns a number from 0 to one less than the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    public long Between(long first, long last) => _random.NextInt64(first, last + 1);

    /// <summary>Returns <see langword="true"/> with a probability in percent.</summary>
    public bool Percent(int chance) => _random.Next(100) < chance;

    public T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public char Pick(string characters) => characters[_random.Next(characters.Length)];

    public T[] Many<T>(int most, Func<T> draw) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => draw())];

    private static int FromEnvironment(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
