using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>Runs every law that applies to the vendor, each as a test case of xunit.</summary>
public abstract class LawTests<TVendor> : ListerConformance
    where TVendor : LawTests<TVendor>, new()
{
    /// <summary>The laws of vendors that respond with one array.</summary>
    private protected static readonly string[] OfArrays = ["ArrayWithoutTokens", "FirstProduct"];

    /// <summary>The laws of vendors that respond in pages.</summary>
    private protected static readonly string[] OfPages =
    [
        "PageSize", "FewerThanAsked", "Parts", "FilteredParts", "PageTokens", "TokenAfterLeaving", "TokenAfterFailure",
        "DamagedToken", "TokenOfAnotherQuery", "TokenOfAnotherRegistration", "TokenOfNativeQuery",
        "SortedWithoutTokens", "Truncated", "RepeatedPage", "Circle", "LongCircle", "StuckPosition", "NeverEnding",
        "MovedList", "ReadAhead", "ReadAheadOff", "ReadAheadNeedsNothing",
    ];

    /// <summary>Gets the laws that do not apply to the vendor. A test fails when another law is left out.</summary>
    private protected abstract IReadOnlyList<string> NotApplicable { get; }

#pragma warning disable CA1000 // xunit calls it on the class of the vendor.
    public static async Task<TheoryData<string>> ApplicableLaws() =>
        [.. (await new TVendor().GetApplicableLawsAsync()).Select(static law => law.Name)];
#pragma warning restore CA1000

    [Theory]
    [MemberData(nameof(ApplicableLaws))]
    public Task The_law_holds(string law) => CheckAsync(law, TestContext.Current.CancellationToken);

    [Fact]
    public async Task All_laws_apply_except_the_listed_ones()
    {
        var applicable = await GetApplicableLawsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(NotApplicable.Order(), Laws.Except(applicable).Select(static law => law.Name).Order());
    }
}
