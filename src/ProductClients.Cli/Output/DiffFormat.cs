namespace ProductClients.Cli.Output;

/// <summary>How <c>diff</c> prints differences.</summary>
internal enum DiffFormat
{
    Text,
    Json,
    Ndjson,
}
