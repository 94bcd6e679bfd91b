namespace ProductClients.Testing;

/// <summary>The kinds of requests that an emulator distinguishes.</summary>
public enum EmulatorRequestKind
{
    /// <summary>A request whose path or method neither the vendor nor the test has.</summary>
    Unknown,

    /// <summary>A request for the list of products.</summary>
    Products,

    /// <summary>A request for a token of Huawei IAM or of the LicenseSpring OAuth server.</summary>
    Token,

    /// <summary>A request for an endpoint that the test mapped.</summary>
    Mapped,
}
