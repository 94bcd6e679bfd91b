namespace ProductClients.Testing;

/// <summary>The mapped endpoints of an emulator. Thread-safe.</summary>
internal sealed class EndpointTable
{
    private readonly Gate _gate = new();
    private MappedEndpoint[] _endpoints = [];

    /// <summary>Adds an endpoint, and returns the one that matches the same requests, if there is one.</summary>
    public MappedEndpoint? Add(MappedEndpoint endpoint)
    {
        lock (_gate)
        {
            var existing = Array.Find(_endpoints, other =>
                string.Equals(other.Method, endpoint.Method, StringComparison.Ordinal)
                && other.Pattern.IsEquivalentTo(endpoint.Pattern));
            if (existing is null)
                _endpoints = [.. _endpoints, endpoint];
            return existing;
        }
    }

    /// <summary>Returns the endpoint for a request with the values of its path.</summary>
    public EndpointMatch? Find(string method, string path)
    {
        EndpointMatch? best = null;
        foreach (var endpoint in Volatile.Read(ref _endpoints))
        {
            if (string.Equals(endpoint.Method, method, StringComparison.Ordinal)
                && endpoint.Pattern.TryMatch(path, out var values)
                && (best is null || endpoint.Pattern.Precedes(best.Endpoint.Pattern)))
                best = new EndpointMatch(endpoint, values);
        }

        return best;
    }
}
