using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>Runs every law as a test of xunit; a law that says nothing about the vendor is skipped.</summary>
public abstract class LawTests : ListerConformance
{
    /// <summary>The laws of vendors that answer with one array.</summary>
    private protected static readonly string[] OfArrays = ["ArrayWithoutTokens", "FirstProduct"];

    /// <summary>The laws of vendors that answer in pages.</summary>
    private protected static readonly string[] OfPages =
    [
        "PageSize", "FewerThanAsked", "Parts", "FilteredParts", "PageTokens", "TokenAfterLeaving", "TokenAfterFailure",
        "DamagedToken", "TokenOfAnotherQuery", "TokenOfAnotherRegistration", "TokenOfNativeQuery", "SortedWithoutTokens",
        "Truncated", "RepeatedPage", "Circle", "LongCircle", "StuckPosition", "NeverEnding", "MovedList", "ReadAhead",
        "ReadAheadOff", "ReadAheadNeedsNothing",
    ];

    public static TheoryData<string> Names => [.. Laws.Select(static law => law.Name)];

    /// <summary>The laws that say nothing about the vendor, so that none is skipped by mistake.</summary>
    private protected abstract IReadOnlyList<string> NotApplicable { get; }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Holds(string law)
    {
        var outcome = await CheckAsync(law, TestContext.Current.CancellationToken);
        Assert.Equal(NotApplicable.Contains(law), outcome.NotApplicable is not null);
        Assert.SkipWhen(outcome.NotApplicable is not null, outcome.NotApplicable ?? "");
    }
}
