namespace ProductClients;

/// <summary>The library's version, as text and as user agent.</summary>
internal static class ProductVersion
{
    private static readonly Version Version = typeof(ProductVersion).Assembly.GetName().Version ?? new Version(0, 0, 0);

    public static string Text { get; } = Version.ToString(3);

    public static string UserAgent { get; } = $"ProductClients/{Text}";
}
