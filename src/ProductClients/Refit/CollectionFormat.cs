namespace Refit;

/// <summary>How a list is written into the query. Only <see cref="Multi"/> is built; the others are RFP016.</summary>
internal enum CollectionFormat
{
    /// <summary>The formatter decides.</summary>
    RefitParameterFormatter = 0,

    /// <summary>One value, separated by commas.</summary>
    Csv = 1,

    /// <summary>One value, separated by spaces.</summary>
    Ssv = 2,

    /// <summary>One value, separated by tabs.</summary>
    Tsv = 3,

    /// <summary>One value, separated by vertical bars.</summary>
    Pipes = 4,

    /// <summary>The key repeated for each item.</summary>
    Multi = 5,

    /// <summary>A numbered key for each item.</summary>
    Indexed = 6,
}
