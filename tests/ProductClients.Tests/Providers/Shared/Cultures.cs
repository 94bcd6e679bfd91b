using System.Globalization;

namespace ProductClients.Tests.Providers.Shared;

/// <summary>Cultures whose calendars, digits or letters differ from the invariant one's.</summary>
internal static class Cultures
{
    /// <summary>The Buddhist calendar, the Hijri calendar, Persian digits and calendar, and the Turkish i.</summary>
    public static IEnumerable<TheoryDataRow<string>> Awkward =>
        [new("th-TH"), new("ar-SA"), new("fa-IR"), new("tr-TR")];

    /// <summary>Makes a culture the current one until the result is disposed.</summary>
    public static IDisposable Use(string name) => new Scope(CultureInfo.GetCultureInfo(name));

    private sealed class Scope : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Scope(CultureInfo culture) => CultureInfo.CurrentCulture = culture;

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
