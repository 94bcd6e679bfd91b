namespace ProductClients.Vendors.LicenseSpring;

/// <summary>What is made of the <c>LicenseSignature</c> header of a response.</summary>
public enum LicenseSpringResponseSignature
{
    /// <summary>Nothing.</summary>
    Ignored = 0,

    /// <summary>It is verified if it is there; a response without it is used.</summary>
    WhenPresent,

    /// <summary>It is verified; a response without it is refused.</summary>
    Required,
}
