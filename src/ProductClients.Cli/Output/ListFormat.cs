namespace ProductClients.Cli.Output;

/// <summary>The output formats of <c>list</c>.</summary>
internal enum ListFormat
{
    Table,
    Json,
    Ndjson,
    Csv,
}
