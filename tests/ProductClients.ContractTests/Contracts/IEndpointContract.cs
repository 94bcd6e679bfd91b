namespace ProductClients.ContractTests.Contracts;

/// <summary>The contract of endpoints that an application calls through an interface of its own. The endpoints are
/// examples; the documents describe how a request with a body, and one without a response body, are signed.</summary>
internal interface IEndpointContract
{
    /// <summary>Gets a POST with a JSON body.</summary>
    Exchange CreatedDisk { get; }

    /// <summary>Gets a DELETE whose response has no content.</summary>
    Exchange DeletedDisk { get; }
}
