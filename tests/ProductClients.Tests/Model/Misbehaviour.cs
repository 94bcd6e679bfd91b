namespace ProductClients.Tests.Model;

/// <summary>The fault of a server of the model.</summary>
public enum Misbehaviour
{
    None,

    /// <summary>One request fails.</summary>
    Fails,

    /// <summary>One response repeats the page before it.</summary>
    RepeatsAPage,

    /// <summary>The pages form a circle.</summary>
    LoopsPages,

    /// <summary>From one response on, the next position does not advance.</summary>
    SticksAtPosition,

    /// <summary>There is always another page, and no total.</summary>
    NeverEnds,

    /// <summary>Products are added at the head of the list between two requests.</summary>
    AddsAtHead,

    /// <summary>The total is not the number of products.</summary>
    ReportsWrongTotal,
}
