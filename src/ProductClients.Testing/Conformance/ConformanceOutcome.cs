namespace ProductClients.Testing;

/// <summary>What came of a law that is not broken: it holds, or it says nothing about this vendor.</summary>
public sealed record ConformanceOutcome
{
    private ConformanceOutcome()
    {
    }

    /// <summary>Why the law says nothing about this vendor, to be shown as the reason of a skipped test;
    /// <see langword="null"/> when the law was checked and holds.</summary>
    public string? NotApplicable { get; private init; }

    internal static ConformanceOutcome Holds { get; } = new();

    internal static ConformanceOutcome Skipped(string reason) => new() { NotApplicable = reason };
}
