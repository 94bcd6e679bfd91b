namespace ProductClients.Cli.Output;

/// <summary>The output formats of <c>diff</c>.</summary>
internal enum DiffFormat
{
    Text,
    Json,
    Ndjson,
}
