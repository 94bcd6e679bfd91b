using ProductClients.ContractTests.App;
using WireMock.RequestBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <content>Endpoints of an application.</content>
internal sealed partial class QiniuContract : IEndpointContract
{
    private const string Signing = "kodo/1201: Qiniu <AccessKey>:<EncodedSign>, with the content type and the body";

    public Exchange CreatedServer => new(
        "qiniu/a server is created",
        Signing,
        Signed(Post("/servers"))
            .WithHeader("Content-Type", Exactly("application/json; charset=utf-8"))
            .WithHeader("Content-Length", Exactly($"{ServerBodies.New.Length}"))
            .WithBody(Exactly(ServerBodies.New)),
        Json(201, ServerBodies.Created));

    public Exchange DeletedServer => new(
        "qiniu/a server is deleted", Signing, Signed(Delete("/servers/s-1")), Status(204));

    private static IRequestBuilder Signed(IRequestBuilder request) =>
        request.WithHeader("X-Qiniu-Date", QiniuDate).WithHeader("Authorization", QiniuSignature);
}
