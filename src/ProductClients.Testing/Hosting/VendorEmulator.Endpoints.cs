namespace ProductClients.Testing;

/// <content>The endpoints that a test maps.</content>
public abstract partial class VendorEmulator
{
    private readonly EndpointTable _endpoints = new();

    /// <summary>
    /// Adds an endpoint with an asynchronous handler. A request for it must be authentic, as one for products must be.
    /// The journal and the faults apply to it.
    /// </summary>
    /// <param name="method">The HTTP method, such as <c>POST</c>, in any case.</param>
    /// <param name="pattern">The path, relative to <see cref="Endpoint"/>, such as <c>/servers/{id}</c>. A value is an
    /// entire segment. A pattern that begins with <c>~/</c> is relative to the host. If several patterns match a
    /// path, a literal segment precedes a value.</param>
    /// <param name="handler">Returns the response. It is called on the server's threads, for several requests at the
    /// same time. Its token is cancelled when the client disconnects or the emulator stops. If it throws, the response
    /// is status 500 with the message, and the journal has the exception.</param>
    /// <exception cref="ArgumentException">The method or the pattern is not valid, the endpoint is mapped already, or
    /// the vendor has it by itself.</exception>
    public void Map(
        string method, string pattern, Func<EndpointRequest, CancellationToken, Task<EndpointResponse>> handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentNullException.ThrowIfNull(handler);
        if (!method.All(char.IsAsciiLetter))
            throw new ArgumentException($"{Name}: '{method}' is not an HTTP method such as GET.", nameof(method));
        var endpoint = new MappedEndpoint(method.ToUpperInvariant(), EndpointPattern.Parse(pattern, BasePath), handler);
        var own = Classify(endpoint.Method, endpoint.Pattern.Example);
        if (own != EmulatorRequestKind.Unknown)
        {
            throw new ArgumentException(
                $"{Name}: {endpoint} is the emulator's own endpoint ({own}). Map another path.", nameof(pattern));
        }

        if (_endpoints.Add(endpoint) is { } existing)
            throw new ArgumentException($"{Name}: {endpoint} is already mapped, as {existing}.", nameof(pattern));
    }

    /// <summary>
    /// Adds an endpoint. A request for it must be authentic, as one for products must be. The journal and the faults
    /// apply to it.
    /// </summary>
    /// <param name="method">The HTTP method, such as <c>GET</c>, in any case.</param>
    /// <param name="pattern">The path, relative to <see cref="Endpoint"/>, such as <c>/servers/{id}</c>. A value is an
    /// entire segment. A pattern that begins with <c>~/</c> is relative to the host. If several patterns match a
    /// path, a literal segment precedes a value.</param>
    /// <param name="handler">Returns the response. It is called on the server's threads, for several requests at the
    /// same time. If it throws, the response is status 500 with the message, and the journal has the exception.
    /// </param>
    /// <exception cref="ArgumentException">The method or the pattern is not valid, the endpoint is mapped already, or
    /// the vendor has it by itself.</exception>
    public void Map(string method, string pattern, Func<EndpointRequest, EndpointResponse> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Map(method, pattern, (request, _) => Task.FromResult(handler(request)));
    }
}
