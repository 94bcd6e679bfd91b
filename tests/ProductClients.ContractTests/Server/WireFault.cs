namespace ProductClients.ContractTests.Server;

/// <summary>What goes wrong with a response on the connection.</summary>
public enum WireFault
{
    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>The connection is closed, and nothing was sent.</summary>
    EmptyResponse,

    /// <summary>What is sent is not HTTP; then the connection is closed.</summary>
    RandomDataThenClose,

    /// <summary>The headers say chunked, the body is not; then the connection is closed.</summary>
    MalformedChunk,

    /// <summary>The headers are sent. The test sends each byte of the body.</summary>
    Dribble,

    /// <summary>Nothing is sent until the test ends the connection.</summary>
    Late,
}
