using System.Globalization;

namespace ProductClients.Testing;

/// <summary>Reads and writes the date formats of the vendors. No other format is accepted.</summary>
internal static class Timestamps
{
    private static readonly string[] Rfc3339 =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static bool TryParse(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    /// <summary>Reads Huawei's X-Sdk-Date and Qiniu's X-Qiniu-Date, such as <c>20191115T033655Z</c>.</summary>
    public static bool TryParseBasic(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    public static bool TryParseUnixMilliseconds(string? text, out DateTimeOffset instant)
    {
        instant = default;
        // 253402300799999 ms is the end of the year 9999.
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > 253_402_300_799_999)
            return false;
        instant = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }

    /// <summary>Reads an IMF-fixdate of RFC 7231, such as <c>Tue, 07 Jun 2011 20:51:35 GMT</c>.</summary>
    public static bool TryParseHttpDate(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParseExact(
            text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    public static string Basic(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Second(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static bool Within(this DateTimeOffset instant, TimeSpan tolerance, DateTimeOffset now) =>
        (now - instant).Duration() <= tolerance;
}
