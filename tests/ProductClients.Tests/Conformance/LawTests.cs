using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>Runs every law as a test of xunit; a law that says nothing about the vendor is skipped.</summary>
public abstract class LawTests : ListerConformance
{
    public static TheoryData<string> Names => [.. Laws.Select(static law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Holds(string law)
    {
        var outcome = await CheckAsync(law, TestContext.Current.CancellationToken);
        Assert.SkipWhen(outcome.NotApplicable is not null, outcome.NotApplicable ?? "");
    }
}
