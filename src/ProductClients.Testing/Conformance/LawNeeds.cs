namespace ProductClients.Testing;

/// <summary>The conditions under which a law applies to a vendor.</summary>
[Flags]
internal enum LawNeeds
{
    /// <summary>None. The law applies to every vendor.</summary>
    None = 0,

    /// <summary>The vendor responds in pages.</summary>
    Pages = 1,

    /// <summary>The vendor responds with one array.</summary>
    Array = 2,

    /// <summary>The registration has options: <see cref="VendorScript.Configure"/> was called.</summary>
    Options = 4,

    /// <summary>The vendor has a creation time or an update time.</summary>
    Times = 8,

    /// <summary>At least one filter is pushed.</summary>
    PushedFilter = 16,

    /// <summary><see cref="ListerConformance.NativeQuery"/> is not <see langword="null"/>.</summary>
    NativeQuery = 32,

    /// <summary><see cref="ListerConformance.ConflictingQuery"/> is not <see langword="null"/>.</summary>
    ConflictingQuery = 64,

    /// <summary>The machine has the cultures that the law uses.</summary>
    Cultures = 128,
}
