namespace ProductClients.Testing;

/// <summary>What a request asked for.</summary>
public enum EmulatorRequestKind
{
    /// <summary>A path or method the vendor does not have.</summary>
    Unknown,

    /// <summary>The list of products.</summary>
    Products,

    /// <summary>A token: Huawei IAM or the LicenseSpring OAuth server.</summary>
    Token,
}
