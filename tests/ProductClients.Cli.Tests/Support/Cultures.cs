using System.Globalization;

namespace ProductClients.Cli.Tests;

/// <summary>Cultures whose calendars, digits, signs or letters differ from the invariant culture.</summary>
internal static class Cultures
{
    public static readonly string[] Unusual = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];

    public static async Task<T> UnderAsync<T>(string culture, Func<Task<T>> run)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return await run();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
