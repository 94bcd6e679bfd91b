namespace ProductClients.Testing;

/// <summary>
/// The faults that a stand-in can support. A law asks for them with <see cref="ScriptedResponse.Fault"/>.
/// </summary>
[Flags]
public enum VendorFaults
{
    /// <summary>No fault.</summary>
    None = 0,

    /// <summary>
    /// A response that fails. A vendor that pages sends an error instead of the page. A vendor that responds with one
    /// array cuts the connection in the middle of it.
    /// </summary>
    Break = 1,

    /// <summary>
    /// A response that does not end until the client disconnects. A vendor that pages sends nothing. A vendor that
    /// responds with one array sends the first half of it.
    /// </summary>
    Stall = 2,

    /// <summary>A total that is not the number of products. It is <see cref="VendorScript.ClaimedTotal"/>.</summary>
    WrongTotal = 4,

    /// <summary>A page that names itself as the next page. It needs a vendor whose responses have a position.</summary>
    StuckPosition = 8,

    /// <summary>All faults.</summary>
    All = Break | Stall | WrongTotal | StuckPosition,
}
