namespace ProductClients.Testing;

/// <summary>One promise of the library that every vendor must keep. Immutable.</summary>
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

    /// <summary>Gets the name of the law, which is one word.</summary>
    public string Name { get; }

    /// <summary>Gets the promise as a sentence.</summary>
    public string Promise { get; }

    internal Func<Trial, Task> Check { get; }

    internal LawNeeds Needs { get; }

    /// <summary>Gets the faults that the law needs from the stand-in.</summary>
    internal VendorFaults Faults { get; }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
