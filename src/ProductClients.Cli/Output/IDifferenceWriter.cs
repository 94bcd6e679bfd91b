using ProductClients.Cli.Comparison;

namespace ProductClients.Cli.Output;

/// <summary>Prints differences in one format.</summary>
internal interface IDifferenceWriter
{
    /// <summary>Prints the text before the first difference.</summary>
    void Begin();

    /// <summary>Prints a difference, or keeps it until <see cref="End"/>.</summary>
    void Write(ProductDifference difference);

    /// <summary>Prints the kept differences and the text after the last one.</summary>
    void End();
}
