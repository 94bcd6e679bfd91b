namespace ProductClients.Testing;

/// <summary>One promise of the library, to be held by every vendor. Immutable.</summary>
public sealed class ConformanceLaw
{
    internal ConformanceLaw(string name, string promise, Func<Trial, Task> check)
    {
        Name = name;
        Promise = promise;
        Check = check;
    }

    /// <summary>The law's name, one word.</summary>
    public string Name { get; }

    /// <summary>The promise, in a sentence.</summary>
    public string Promise { get; }

    internal Func<Trial, Task> Check { get; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
