using Xunit.Sdk;

namespace ProductClients.Shared.Node;

/// <summary>How something would end the test that does it.</summary>
internal static class Ending
{
    /// <summary>Returns <c>failed: …</c> or <c>skipped: …</c>, with what was said.</summary>
    public static async Task<string> OfAsync(Func<Task> action)
    {
        // Not Assert.Throws, which would let the skip through to the very test that asks.
        try
        {
            await action();
            return "passed";
        }
        catch (SkipException e)
        {
            return "skipped: " + e.Message;
        }
        catch (FailException e)
        {
            return "failed: " + e.Message;
        }
    }
}
