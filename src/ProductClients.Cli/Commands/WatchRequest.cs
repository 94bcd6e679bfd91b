using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Commands;

/// <summary>The parsed command line of <c>watch</c>.</summary>
internal sealed record WatchRequest
{
    public required IReadOnlyList<string> Names { get; init; }

    public required ConfigurationChoice Configuration { get; init; }

    public required ProductQuery Query { get; init; }

    public TimeSpan? Interval { get; init; }

    public string? State { get; init; }

    public bool Once { get; init; }

    public WatchFormat Format { get; init; }

    public bool Verbose { get; init; }
}
