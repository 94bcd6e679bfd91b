using ProductClients.Tests.Shared;

namespace ProductClients.Tests.Conventions;

public class ProcessScopeTests
{
    [Fact]
    public void Test_that_runs_in_parallel_cannot_change_the_process()
    {
        var error = Assert.Throws<InvalidOperationException>(
            static () => ProcessScope.EnvironmentVariable("PC_TEST_BESIDE", "set"));

        Assert.EndsWith("needs [Collection<Alone>].", error.Message, StringComparison.Ordinal);
        Assert.Null(Environment.GetEnvironmentVariable("PC_TEST_BESIDE"));
    }
}
