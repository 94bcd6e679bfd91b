namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Specifies how the <c>LicenseSignature</c> header of a response is used.</summary>
public enum LicenseSpringResponseSignature
{
    /// <summary>The header is ignored.</summary>
    Ignored = 0,

    /// <summary>The header is verified if it is present. A response without it is accepted.</summary>
    WhenPresent,

    /// <summary>The header is verified. A response without it is rejected.</summary>
    Required,
}
