using ProductClients.Cli.Configuration;

namespace ProductClients.Cli.Commands;

/// <summary>The parsed command line of <c>call</c>.</summary>
internal sealed record CallRequest
{
    public required string Name { get; init; }

    public required HttpMethod Method { get; init; }

    /// <summary>Gets the path relative to the endpoint of the registration, with or without a query.</summary>
    public required string Path { get; init; }

    public required ConfigurationChoice Configuration { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public InputFile? Body { get; init; }

    public bool Include { get; init; }

    public bool Verbose { get; init; }
}
