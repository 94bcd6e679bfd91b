namespace ProductClients.Changes;

/// <summary>What a product that was received means.</summary>
internal enum Observation
{
    /// <summary>The product was not known.</summary>
    New,

    /// <summary>No field differs.</summary>
    Same,

    /// <summary>A field differs.</summary>
    Changed,

    /// <summary>The same listing returned a product with this id before. The first one counts.</summary>
    Duplicate,
}
