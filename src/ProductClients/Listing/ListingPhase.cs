namespace ProductClients.Listing;

/// <summary>Specifies who still works on a listing.</summary>
internal enum ListingPhase
{
    /// <summary>Products are read, or will be, and the caller takes them.</summary>
    Reading = 0,

    /// <summary>The caller takes no more products, and reading has not ended yet.</summary>
    Left,

    /// <summary>Reading has ended, and the caller has not taken every product yet.</summary>
    Drained,

    /// <summary>Nobody works on the listing. Its result has been logged and measured.</summary>
    Over,
}
