using ProductClients.Shared.Node;
using Xunit.Sdk;

namespace ProductClients.Oracles.Tests;

public sealed class AbsenceTests
{
    [Fact]
    public void Without_Node_a_build_server_fails() =>
        Assert.Contains("no node", Assert.Throws<FailException>(
            static () => Absence.Report("no node", isFailure: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_Node_elsewhere_a_test_is_skipped_and_says_so()
    {
        // Not Assert.Throws, which would let the skip through to this very test.
        var said = "";
        try
        {
            Absence.Report("no node", isFailure: false);
        }
        catch (SkipException e)
        {
            said = e.Message;
        }

        Assert.Contains("no node", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_an_absence() =>
        Assert.Throws<UnavailableException>(static () => Command.Start(new("no-such-program-of-productclients")));
}
