namespace ProductClients.Cli.Comparison;

/// <summary>What makes a product the same one in two files.</summary>
internal readonly record struct ProductKey(string Registration, string Id)
{
    public override string ToString() => $"{Registration}/{Id}";
}
