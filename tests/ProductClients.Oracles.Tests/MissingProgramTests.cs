using ProductClients.Oracles.Tests.Node;

namespace ProductClients.Oracles.Tests;

public sealed class MissingProgramTests
{
    [Fact]
    public async Task Program_that_is_not_installed_throws_with_a_hint()
    {
        var error = await Assert.ThrowsAsync<UnavailableException>(static () =>
            Command.RunAsync(AppContext.BaseDirectory, TimeSpan.FromMinutes(1), "no-such-program-of-productclients"));

        Assert.StartsWith(
            "'no-such-program-of-productclients' could not be started", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("CONTRIBUTING.md says what to install.", error.Message, StringComparison.Ordinal);
    }
}
