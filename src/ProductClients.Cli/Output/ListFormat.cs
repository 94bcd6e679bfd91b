namespace ProductClients.Cli.Output;

/// <summary>How <c>list</c> prints products.</summary>
internal enum ListFormat
{
    Table,
    Json,
    Ndjson,
    Csv,
}
