using System.Globalization;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>Another culture, until disposed.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string culture) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
