namespace ProductClients.Tests.Model;

/// <summary>What a server of the model does wrong.</summary>
public enum Misbehaviour
{
    None,

    /// <summary>One request fails.</summary>
    Fails,

    /// <summary>One response breaks off after its first chunk.</summary>
    BreaksOff,

    /// <summary>One response is the one before it again.</summary>
    RepeatsAPage,

    /// <summary>The pages go round in a circle.</summary>
    GoesRound,

    /// <summary>From one response on the next position stays where it is.</summary>
    Sticks,

    /// <summary>There is always one more page, and no total.</summary>
    NeverEnds,

    /// <summary>Products are added at the head of the list between two requests.</summary>
    Moves,

    /// <summary>The total is another number.</summary>
    Miscounts,
}
