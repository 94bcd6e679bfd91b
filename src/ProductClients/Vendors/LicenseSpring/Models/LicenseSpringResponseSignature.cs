namespace ProductClients.Vendors.LicenseSpring;

/// <summary>What is made of the <c>LicenseSignature</c> header of an response.</summary>
public enum LicenseSpringResponseSignature
{
    /// <summary>Nothing.</summary>
    Ignored = 0,

    /// <summary>It is verified if it is there; an response without it is used.</summary>
    WhenPresent,

    /// <summary>It is verified; an response without it is refused.</summary>
    Required,
}
