using ProductClients.ContractTests.Server;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <summary>A request that the library may send, and the vendor's response.</summary>
/// <param name="Name">The name in a failure, such as <c>huawei/products</c>.</param>
/// <param name="Source">The document that says so.</param>
/// <param name="Request">The request, with every parameter and every header.</param>
/// <param name="Response">The response.</param>
internal sealed record Exchange(string Name, string Source, IRequestBuilder Request, IResponseBuilder Response)
{
    /// <summary>Returns the same with a connection that breaks.</summary>
    public Exchange Breaking(WireFault fault) =>
        Responding($"{fault}", Response.WithHeader(Wire.Fault, $"{fault}"));

    /// <summary>Returns the same request with another response.</summary>
    public Exchange Responding(string name, IResponseBuilder response) =>
        this with { Name = $"{Name}, {name}", Response = response };
}
