using ProductClients.ContractTests.WireMock;
using ProductClients.Shared.Node;

namespace ProductClients.ContractTests;

/// <summary>A machine that cannot run WireMock. Nothing runs beside these tests, as beside no other here.</summary>
public sealed class AbsenceTests
{
    [Theory]
    [InlineData("true", "failed: ")]
    [InlineData("false", "skipped: ")]
    [InlineData(null, "skipped: ")]
    public async Task Without_WireMock_a_build_server_fails_and_elsewhere_a_test_is_skipped(string? ci, string ending)
    {
        await using var wireMock = new WireMockFixture();
        using (new EnvironmentScope("PATH", ""))
        {
            await wireMock.InitializeAsync();
        }

        using var scope = new EnvironmentScope("CI", ci);
        var said = await Ending.OfAsync(() =>
        {
            wireMock.Require();
            return Task.CompletedTask;
        });
        Assert.StartsWith(ending, said, StringComparison.Ordinal);
        Assert.Contains("'node' could not be started", said, StringComparison.Ordinal);
    }
}
