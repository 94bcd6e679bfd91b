namespace ProductClients.Providers.LicenseSpring;

/// <summary>What is made of the <c>LicenseSignature</c> header of an answer.</summary>
public enum LicenseSpringResponseSignature
{
    /// <summary>Nothing.</summary>
    Ignored = 0,

    /// <summary>It is verified if it is there; an answer without it is used.</summary>
    WhenPresent,

    /// <summary>It is verified; an answer without it is refused.</summary>
    Required,
}
