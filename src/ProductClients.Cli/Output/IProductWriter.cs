namespace ProductClients.Cli.Output;

/// <summary>Prints products in one format.</summary>
internal interface IProductWriter
{
    /// <summary>Prints what stands before the first product.</summary>
    void Begin();

    /// <summary>Prints one product, or keeps it for <see cref="End"/>.</summary>
    void Write(ProductRecord product);

    /// <summary>Prints what stands after the last product.</summary>
    void End();
}
