namespace ProductClients.Testing.Tests.Clients;

/// <summary>A request before it is sent. A test can change it after it was signed.</summary>
internal sealed class Outgoing(string method, Uri server, string target)
{
    public string Method { get; set; } = method;

    public Uri Server { get; } = server;

    /// <summary>The path and query exactly as they are sent.</summary>
    public string Target { get; set; } = target;

    public string Host => Server.Authority;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? Body { get; set; }

    public string ContentType { get; set; } = "application/json";

    public Outgoing With(string header, string? value)
    {
        if (value is null)
            Headers.Remove(header);
        else
            Headers[header] = value;
        return this;
    }
}
