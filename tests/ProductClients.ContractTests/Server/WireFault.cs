namespace ProductClients.ContractTests.Server;

/// <summary>The faults of a response on the connection.</summary>
public enum WireFault
{
    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>The connection is closed before any byte is sent.</summary>
    EmptyResponse,

    /// <summary>Bytes that are not HTTP are sent. Then the connection is closed.</summary>
    RandomDataThenClose,

    /// <summary>The body is not chunked although the headers say so. Then the connection is closed.</summary>
    MalformedChunk,

    /// <summary>The headers are sent. The test releases each byte of the body.</summary>
    Dribble,

    /// <summary>No byte is sent until the test ends the connection.</summary>
    Late,
}
