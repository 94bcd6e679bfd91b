namespace ProductClients.Testing;

/// <summary>One promise of the library, to be held by every vendor. Immutable.</summary>
public sealed class ConformanceLaw
{
    internal ConformanceLaw(
        string name,
        string promise,
        Func<Trial, Task> check,
        LawNeeds needs = LawNeeds.None,
        VendorFaults faults = VendorFaults.None)
    {
        Name = name;
        Promise = promise;
        Check = check;
        Needs = needs;
        Faults = faults;
    }

    /// <summary>The law's name, one word.</summary>
    public string Name { get; }

    /// <summary>The promise, in a sentence.</summary>
    public string Promise { get; }

    internal Func<Trial, Task> Check { get; }

    internal LawNeeds Needs { get; }

    /// <summary>The faults that the law asks the stand-in for.</summary>
    internal VendorFaults Faults { get; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
