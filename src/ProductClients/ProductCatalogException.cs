using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>The exception that ends the enumeration of a catalog listing when a registration failed.</summary>
/// <remarks>The <see cref="CatalogFailurePolicy"/> decides when it is thrown: by default after the products of all
/// registrations that did not fail.</remarks>
[JsonConverter(typeof(ProductClientExceptionConverter))]
public sealed class ProductCatalogException : ProductClientException
{
    /// <summary>Initializes a new instance with a default message.</summary>
    public ProductCatalogException()
        : this("A registration of the catalog failed.")
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message. Line breaks and control characters are escaped.</param>
    public ProductCatalogException(string message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message. Line breaks and control characters are escaped.</param>
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

    /// <summary>Gets the result of each registration, including those that did not fail.</summary>
    public CatalogReport Report { get; }

    /// <summary>Gets the error of each registration that failed.</summary>
    public IReadOnlyList<ProductClientException> Failures => Report.Failures;

    private static string Describe(CatalogReport report) =>
        $"{report.Failures.Count} of {report.Registrations.Count} registrations failed: "
        + string.Join(" | ", report.Failures.Select(static failure => failure.Message));
}
