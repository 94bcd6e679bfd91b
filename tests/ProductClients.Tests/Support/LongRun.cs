namespace ProductClients.Tests.Support;

/// <summary>The factor by which a long run multiplies the number of random cases.</summary>
internal static class LongRun
{
#if LONG
    public const int Factor = 10;
#else
    public const int Factor = 1;
#endif
}
