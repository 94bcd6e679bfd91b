namespace ProductClients.Cli.Output;

/// <summary>The output formats of <c>watch</c>.</summary>
internal enum WatchFormat
{
    Text,
    Ndjson,
}
