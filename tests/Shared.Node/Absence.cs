namespace ProductClients.Shared.Node;

/// <summary>What becomes of a test whose programs are not there.</summary>
internal static class Absence
{
    /// <summary>Gets whether this run is a build server's, which must not pass without them.</summary>
    public static bool IsFailure =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends the current test: failed on a build server, skipped elsewhere.</summary>
    public static void Report(string reason, bool isFailure)
    {
        if (isFailure)
        {
            Assert.Fail($"What this test needs is not there, and CI=true: {reason}");
        }

        Assert.Skip($"Nothing was tested: {reason}");
    }
}
