using ProductClients.ContractTests.App;

namespace ProductClients.ContractTests.Contracts;

/// <content>Endpoints of an application.</content>
internal sealed partial class HuaweiContract : IEndpointContract
{
    private const string Algorithm = "devg-apisign, api-sign-algorithm: the hash of the request body";

    public Exchange CreatedServer => new(
        "huawei/a server is created",
        Algorithm,
        Signed(Post("/servers")
            .WithHeader("Content-Type", Exactly("application/json; charset=utf-8"))
            .WithHeader("Content-Length", Exactly($"{ServerBodies.New.Length}"))
            .WithBody(Exactly(ServerBodies.New))),
        Json(201, ServerBodies.Created));

    public Exchange DeletedServer => new(
        "huawei/a server is deleted", Algorithm, Signed(Delete("/servers/s-1")), Status(204));
}
