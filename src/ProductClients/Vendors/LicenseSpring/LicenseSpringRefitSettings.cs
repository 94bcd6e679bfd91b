using ProductClients.Http;
using Refit;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Creates the Refit settings for using <see cref="ILicenseSpringProductsApi"/> with the application's own
/// <see cref="HttpClient"/>.</summary>
/// <remarks>Thread-safe. A registration creates its client itself. See docs/refit.md.</remarks>
public static class LicenseSpringRefitSettings
{
    /// <summary>Creates settings that write paths and queries, and read responses, as the vendor documents
    /// them.</summary>
    /// <remarks>Use the settings for this interface only: a parameter without <c>[Query]</c> is formatted as a path
    /// value.</remarks>
    /// <returns>New settings. The caller may change them, except the content serializer and the URL parameter
    /// formatter.</returns>
    public static RefitSettings Create() =>
        Create(new Registration(VendorNames.LicenseSpring, VendorNames.LicenseSpring));

    internal static RefitSettings Create(Registration registration) =>
        TypedClients.CreateSettings(
            registration, LicenseSpringJsonContext.Default, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", "id");
}
