using System.Net;
using ProductClients.Tests.Conventions;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Json;

/// <summary>Results as they are on a bad day: products of every vendor, and a registration that failed.</summary>
internal static class SampleResults
{
    public static ProductClientException Error { get; } = Thrown(new ProductClientException(
        "ncp (Ncp): Unavailable (HTTP 503): busy", new InvalidOperationException("cause"))
    {
        Code = ProductErrorCode.Unavailable,
        Registration = "ncp",
        Vendor = VendorNames.Ncp,
        StatusCode = HttpStatusCode.ServiceUnavailable,
        VendorCode = "200",
        VendorMessage = "busy",
        RequestId = "r-1",
        RetryAfter = TimeSpan.FromSeconds(2.5),
        SignatureDifference = "GET /\nPOST /",
        Attempts = 4,
        IsTransient = true,
    });

    public static ListingReport Report { get; } = new()
    {
        Registration = "ncp",
        Vendor = VendorNames.Ncp,
        Outcome = ListingOutcome.Failed,
        Reason = "a reason",
        Notes = ["a note"],
        EndedByTake = true,
        Products = 1,
        Received = 2,
        ReceivedBefore = 3,
        Duplicates = 4,
        Total = 5,
        ContinuationToken = "t0ken",
        Pages = 6,
        Requests = 7,
        Pushed = [ProductFilter.Name],
        Local = [ProductFilter.NameContains, ProductFilter.Created],
        Duration = TimeSpan.FromMilliseconds(290),
        Error = Error,
        ServedFromCache = true,
        Age = TimeSpan.FromMinutes(8),
        HiddenError = Error,
    };

    public static IReadOnlyList<Product> Products { get; } =
        [.. VendorSamples.Vendors.Select(static row => ProductOf(row.Data))];

    public static CatalogReport Catalog { get; } = new()
    {
        Products = Products.Count,
        Registrations =
        [
            Report,
            new ListingReport { Registration = "scp", Vendor = VendorNames.Scp, Outcome = ListingOutcome.Complete },
        ],
    };

    public static IReadOnlyList<object> All { get; } =
    [
        .. Products, Report, Error, Catalog, new ProductPage(Products, "t0ken", 7, "r-1"),
        new ListingResult(Products, Report), new CatalogResult(Products, Catalog), new ProductCatalogException(Catalog),
    ];

    /// <summary>Returns a product with a value in every property. Its native model has one in every field, and an
    /// unknown field.</summary>
    public static Product ProductOf(string vendor)
    {
        var model = VendorSamples.Of(vendor).Model;
        return new Product
        {
            Registration = "mine",
            Vendor = vendor,
            Id = "p-1",
            Name = "한글 \"name\"",
            DisplayName = "a name",
            Description = "a description",
            Status = ProductStatus.Degraded,
            RawStatus = "UNSTABLE",
            Category = "c-1",
            Tags = ["t1", "t2"],
            CreatedAt = new DateTimeOffset(2026, 1, 2, 12, 4, 5, TimeSpan.FromHours(9)),
            UpdatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.Zero),
            Native = Instances.Create(model.EmptyProduct.GetType(), 1),
        };
    }

    // An exception has a stack and a method after it was thrown.
    private static ProductClientException Thrown(ProductClientException error)
    {
        try
        {
            throw error;
        }
        catch (ProductClientException thrown)
        {
            return thrown;
        }
    }
}
