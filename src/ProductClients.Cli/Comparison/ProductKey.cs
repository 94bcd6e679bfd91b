namespace ProductClients.Cli.Comparison;

/// <summary>What makes a product the same one in two files.</summary>
internal readonly record struct ProductKey(string Provider, string Id)
{
    public override string ToString() => $"{Provider}/{Id}";
}
