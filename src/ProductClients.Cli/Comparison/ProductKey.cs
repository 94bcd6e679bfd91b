namespace ProductClients.Cli.Comparison;

/// <summary>Identifies a product in both files.</summary>
internal readonly record struct ProductKey(string Registration, string Id)
{
    public override string ToString() => $"{Registration}/{Id}";
}
