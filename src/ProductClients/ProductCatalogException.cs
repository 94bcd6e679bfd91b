namespace ProductClients;

/// <summary>Ends the enumeration of a catalog, after every healthy product, when a registration failed.</summary>
public sealed class ProductCatalogException : ProductClientException
{
    /// <summary>Initializes an exception without details.</summary>
    public ProductCatalogException()
        : this("A registration of the catalog failed.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">One line for the reader.</param>
    public ProductCatalogException(string message)
        : this(message, null)
    {
    }

    /// <summary>Initializes an exception with a message and a cause.</summary>
    /// <param name="message">One line for the reader.</param>
    /// <param name="innerException">The cause.</param>
    public ProductCatalogException(string message, Exception? innerException)
        : base(message, innerException)
    {
        Report = new CatalogReport();
    }

    internal ProductCatalogException(CatalogReport report)
        : base(Describe(report), report.Failures[0])
    {
        Report = report;
        Code = report.Failures[0].Code;
        IsTransient = report.Failures.All(static failure => failure.IsTransient);
    }

    /// <summary>Gets what became of every registration, the healthy ones too.</summary>
    public CatalogReport Report { get; }

    /// <summary>Gets the error of each registration that failed.</summary>
    public IReadOnlyList<ProductClientException> Failures => Report.Failures;

    private static string Describe(CatalogReport report) =>
        $"{report.Failures.Count} of {report.Registrations.Count} registrations failed: "
        + string.Join(" | ", report.Failures.Select(static failure => failure.Message));
}
