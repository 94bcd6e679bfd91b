using ProductClients.Http;
using Refit;

namespace ProductClients.Vendors.Ncp;

/// <summary>Creates the Refit settings that <see cref="INcpProductsApi"/> needs over an
/// <see cref="HttpClient"/> of the application's own.</summary>
/// <remarks>Thread-safe. A registration creates its client by itself; see docs/refit.md.</remarks>
public static class NcpRefitSettings
{
    /// <summary>Creates settings that write paths and queries as the vendor documents them, and read its models.</summary>
    /// <remarks>They are made for that interface: a parameter without <c>[Query]</c> counts as a path value.</remarks>
    /// <returns>New settings; the caller may change what is not the serializer or the formatter.</returns>
    public static RefitSettings Create() => Create(new Registration(VendorNames.Ncp, VendorNames.Ncp));

    internal static RefitSettings Create(Registration registration) =>
        TypedClients.CreateSettings(registration, NcpJsonContext.Default, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
