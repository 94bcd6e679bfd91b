namespace ProductClients.Changes;

/// <summary>What a watch knows of one registration.</summary>
internal sealed class WatchedRegistration(string name, byte[] query, WatchHasher hasher)
{
    public string Name => name;

    /// <summary>Gets the hash of the query that the products are those of.</summary>
    public byte[] Query => query;

    public KnownProducts Products { get; } = new(hasher);

    /// <summary>Gets or sets whether a listing was complete, so that a product that is not known was added.</summary>
    public bool HasBaseline { get; set; }
}
