using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Shared.Node;

namespace ProductClients.Oracles.Tests;

// CI is this whole process's: no other test runs beside these.
[Collection<Alone>]
public sealed class AbsenceTests
{
    [Theory]
    [InlineData("true", "failed: ")]
    [InlineData("True", "failed: ")]
    [InlineData("false", "skipped: ")]
    [InlineData("", "skipped: ")]
    [InlineData(null, "skipped: ")]
    public async Task Without_Node_a_build_server_fails_and_elsewhere_a_test_is_skipped(string? ci, string ending)
    {
        using var scope = new EnvironmentScope("CI", ci);
        // Never started, as where it could not be.
        await using var oracle = new OracleFixture();
        Assert.StartsWith(ending, await Ending.OfAsync(() => oracle.AskAsync([])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_there_is_said(bool isFailure) => Assert.Contains("no node", await Ending.OfAsync(() =>
    {
        Absence.Report("no node", isFailure);
        return Task.CompletedTask;
    }), StringComparison.Ordinal);

    [Fact]
    public void A_program_that_is_not_there_is_an_absence() =>
        Assert.Throws<UnavailableException>(static () => Command.Start(new("no-such-program-of-productclients")));
}
