namespace ProductClients.Testing;

/// <summary>What a law needs of a vendor in order to apply to it.</summary>
[Flags]
internal enum LawNeeds
{
    /// <summary>Nothing: the law applies to every vendor.</summary>
    None = 0,

    /// <summary>The vendor responds in pages.</summary>
    Pages = 1,

    /// <summary>The vendor responds with one array.</summary>
    Array = 2,

    /// <summary>The registration has options: <see cref="VendorScript.Configure"/> was called.</summary>
    Options = 4,

    /// <summary>Products have a time of creation or of change.</summary>
    Times = 8,

    /// <summary>At least one filter is pushed.</summary>
    PushedFilter = 16,

    /// <summary><see cref="ListerConformance.NativeQuery"/> is set.</summary>
    NativeQuery = 32,

    /// <summary><see cref="ListerConformance.ConflictingQuery"/> is set.</summary>
    ConflictingQuery = 64,

    /// <summary>The machine has the cultures that the law uses.</summary>
    Cultures = 128,
}
