using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints differences in one format.</summary>
internal interface IDifferenceWriter
{
    /// <summary>Prints what stands before the first difference.</summary>
    void Begin();

    /// <summary>Prints one difference, or keeps it for <see cref="End"/>.</summary>
    void Write(ProductDifference difference);

    /// <summary>Prints what stands after the last difference.</summary>
    void End();
}
