using ProductClients.ContractTests.Server;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <summary>A request that the library may send, and the vendor's response.</summary>
/// <param name="Name">The name in a failure, such as <c>huawei/products</c>.</param>
/// <param name="Source">The document in which they are described.</param>
/// <param name="Request">The request, with every parameter and every header.</param>
/// <param name="Response">The response.</param>
internal sealed record Exchange(string Name, string Source, IRequestBuilder Request, IResponseBuilder Response)
{
    /// <summary>Returns the same exchange with a fault of the connection.</summary>
    public Exchange WithFault(WireFault fault) =>
        WithResponse($"{fault}", Response.WithHeader(Wire.Fault, $"{fault}"));

    /// <summary>Returns the same request with another response.</summary>
    public Exchange WithResponse(string name, IResponseBuilder response) =>
        this with { Name = $"{Name}, {name}", Response = response };
}
