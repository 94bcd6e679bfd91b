namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's error responses.</summary>
internal sealed record ErrorSample
{
    /// <summary>Gets an error body whose vendor code has no meaning of its own.</summary>
    public required string Body { get; init; }

    /// <summary>Gets bodies that have no shape of the vendor's errors.</summary>
    public required string[] UnknownBodies { get; init; }

    /// <summary>Gets the header that has the id of the request.</summary>
    public required string RequestIdHeader { get; init; }

    /// <summary>Gets an error response and the message of its exception, when the id of the request is "r-1".</summary>
    public required (int Status, string Body, string Message) Message { get; init; }
}
