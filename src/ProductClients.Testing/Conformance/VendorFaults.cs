namespace ProductClients.Testing;

/// <summary>What a vendor's stand-in can do wrong when a law asks for it.</summary>
[Flags]
public enum VendorFaults
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A response that fails: of a vendor that pages, an error instead of the page; of one that responds with
    /// one array, a connection cut in the middle of it.</summary>
    Break = 1,

    /// <summary>A response that never ends: of a vendor that pages, nothing at all; of one that responds with one array,
    /// its first half. It ends when the client goes.</summary>
    Stall = 2,

    /// <summary>A total that is not the number of products: <see cref="VendorScript.ClaimedTotal"/>.</summary>
    WrongTotal = 4,

    /// <summary>A page that names itself as the next one; only where responses say where they stand.</summary>
    StuckPosition = 8,

    /// <summary>All of them.</summary>
    All = Break | Stall | WrongTotal | StuckPosition,
}
