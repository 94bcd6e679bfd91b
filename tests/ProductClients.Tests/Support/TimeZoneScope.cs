namespace ProductClients.Tests.Support;

/// <summary>Makes a time zone the local one of the whole process until it is disposed. Not on Windows.</summary>
internal sealed class TimeZoneScope : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

    public TimeZoneScope(string id)
    {
        Use(id);
        // Else a test that uses it would say nothing.
        Assert.Equal(id, TimeZoneInfo.Local.Id);
    }

    public void Dispose() => Use(_before);

    private static void Use(string? id)
    {
        Environment.SetEnvironmentVariable("TZ", id);
        TimeZoneInfo.ClearCachedData();
    }
}
