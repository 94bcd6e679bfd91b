using System.Text;

namespace ProductClients.Testing.Tests.Vectors;

/// <summary>The request of a vector. A test changes one part of it.</summary>
internal sealed record Request(string Method, string Scheme, string Target, DateTimeOffset Now)
{
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public string Body { get; init; } = "";

    public Request With(string header, string value) => this with
    {
        Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value },
    };

    public WireRequest ToWire() => new(Method, Scheme, Target, Headers, Encoding.UTF8.GetBytes(Body), Now);
}
