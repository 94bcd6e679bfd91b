namespace ProductClients.Testing;

/// <summary>The endpoint of a request, and the decoded values of its path.</summary>
internal sealed record EndpointMatch(MappedEndpoint Endpoint, IReadOnlyDictionary<string, string> Values);
