using ProductClients.Cli.Configuration;
using ProductClients.Cli.Output;

namespace ProductClients.Cli.Commands;

/// <summary>The parsed command line of <c>list</c>.</summary>
internal sealed record ListRequest
{
    public required IReadOnlyList<string> Names { get; init; }

    public required ConfigurationChoice Configuration { get; init; }

    public required ProductQuery Query { get; init; }

    /// <summary>Gets the continuation token at which the listing of the one named registration continues.</summary>
    public string? ContinuationToken { get; init; }

    public ListFormat Format { get; init; }

    public TimeSpan? Timeout { get; init; }

    public string? Report { get; init; }

    public bool Verbose { get; init; }
}
