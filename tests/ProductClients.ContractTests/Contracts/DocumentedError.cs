using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <summary>An error that a vendor documents, and the exception that an application must get.</summary>
/// <param name="Name">The name, which begins with the status.</param>
/// <param name="Source">The document in which the error is described.</param>
/// <param name="Response">The vendor's response.</param>
/// <param name="Expected">The expected values of the exception.</param>
internal sealed record DocumentedError(string Name, string Source, IResponseBuilder Response, ExpectedError Expected);

/// <summary>The values of a <see cref="ProductClientException"/> that a vendor determines.</summary>
internal sealed record ExpectedError(
    ProductErrorCode Code, string? VendorCode, string? VendorMessage, string? RequestId)
{
    public static ExpectedError Of(ProductClientException error) =>
        new(error.Code, error.VendorCode, error.VendorMessage, error.RequestId);
}
