using System.Net.Http.Headers;

namespace ProductClients.Signing;

/// <summary>The one place that writes headers HttpClient would not parse, such as Huawei's and LicenseSpring's
/// <c>Authorization</c>.</summary>
internal static class RawHeaders
{
    /// <summary>Sets a header to one value, whatever it was before.</summary>
    /// <exception cref="ArgumentException">The value is not printable ASCII.</exception>
    public static void Set(HttpRequestHeaders headers, string name, string value)
    {
        if (WireText.IndexOfInvalid(value) >= 0)
        {
            throw new ArgumentException($"The value of the header {name} is not printable ASCII.", nameof(value));
        }

        headers.Remove(name);
#pragma warning disable RS0030 // Audited: the value was checked above, and is sent as it is.
        headers.TryAddWithoutValidation(name, value);
#pragma warning restore RS0030
    }

    /// <summary>Sets a header to one value, or takes it away if there is none.</summary>
    /// <exception cref="ArgumentException">The value is not printable ASCII.</exception>
    public static void SetOrRemove(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is null)
        {
            headers.Remove(name);
        }
        else
        {
            Set(headers, name, value);
        }
    }
}
