using ProductClients.Cli.Output;

namespace ProductClients.Cli.Commands;

/// <summary>The parsed command line of <c>diff</c>.</summary>
internal sealed record DiffRequest
{
    public required InputFile Old { get; init; }

    public required InputFile New { get; init; }

    public IReadOnlyList<string> Ignored { get; init; } = [];

    public DiffFormat Format { get; init; }

    public bool Verbose { get; init; }
}
