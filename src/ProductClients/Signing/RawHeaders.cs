using System.Net.Http.Headers;

namespace ProductClients.Signing;

/// <summary>Sets headers that HttpClient cannot parse, such as the <c>Authorization</c> of Huawei and LicenseSpring. No
/// other code does this.</summary>
internal static class RawHeaders
{
    /// <summary>Sets a header to one value, or removes the header if the value is <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is not printable ASCII.</exception>
    public static void Set(HttpRequestHeaders headers, string name, string? value)
    {
        if (WireText.IndexOfInvalid(value) >= 0)
        {
            throw new ArgumentException($"The value of the header {name} is not printable ASCII.", nameof(value));
        }

        headers.Remove(name);
        if (value is not null)
        {
#pragma warning disable RS0030 // Audited: the value was checked above, and is sent as it is.
            headers.TryAddWithoutValidation(name, value);
#pragma warning restore RS0030
        }
    }
}
