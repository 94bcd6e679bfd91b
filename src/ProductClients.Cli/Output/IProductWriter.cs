namespace ProductClients.Cli.Output;

/// <summary>Prints products in one format.</summary>
internal interface IProductWriter
{
    /// <summary>Prints the text before the first product.</summary>
    void Begin();

    /// <summary>Prints a product, or keeps it until <see cref="End"/>.</summary>
    void Write(Product product);

    /// <summary>Prints the kept products and the text after the last one.</summary>
    void End();
}
