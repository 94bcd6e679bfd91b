namespace ProductClients.Tests.Support;

/// <summary>How many times as many cases a test makes that makes them from a seed.</summary>
internal static class LongRun
{
#if LONG
    public const int Factor = 10;
#else
    public const int Factor = 1;
#endif
}
