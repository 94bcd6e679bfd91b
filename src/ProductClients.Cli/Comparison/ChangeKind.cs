namespace ProductClients.Cli.Comparison;

/// <summary>How a product differs between two files.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}
