using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <summary>An error that a vendor documents, and what an application must be told.</summary>
/// <param name="Name">The name, which begins with the status.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="Response">The vendor's response.</param>
/// <param name="Expected">What the exception must say.</param>
internal sealed record DocumentedError(string Name, string Source, IResponseBuilder Response, ExpectedError Expected);

/// <summary>What a <see cref="ProductClientException"/> says of an error.</summary>
internal sealed record ExpectedError(
    ProductErrorCode Code, string? VendorCode, string? VendorMessage, string? RequestId)
{
    public static ExpectedError Of(ProductClientException error) =>
        new(error.Code, error.VendorCode, error.VendorMessage, error.RequestId);
}
