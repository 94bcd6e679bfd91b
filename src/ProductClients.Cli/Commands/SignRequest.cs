using ProductClients.Cli.Configuration;

namespace ProductClients.Cli.Commands;

/// <summary>The parsed command line of <c>sign</c>.</summary>
internal sealed record SignRequest
{
    public required string Name { get; init; }

    public required ConfigurationChoice Configuration { get; init; }

    public required Uri Url { get; init; }

    public required HttpMethod Method { get; init; }

    public DateTimeOffset? At { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string? Body { get; init; }

    public bool Explain { get; init; }
}
