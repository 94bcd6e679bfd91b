using ProductClients.ContractTests.App;
using WireMock.RequestBuilders;

namespace ProductClients.ContractTests.Contracts;

/// <content>Endpoints of an application.</content>
internal sealed partial class QiniuContract : IEndpointContract
{
    private const string Signing = "kodo/1201: Qiniu <AccessKey>:<EncodedSign>, with the content type and the body";

    public Exchange CreatedDisk => new(
        "qiniu/a disk is created",
        Signing,
        Signed(Post("/disks"))
            .WithHeader("Content-Type", Exactly("application/json; charset=utf-8"))
            .WithHeader("Content-Length", Exactly($"{DiskBodies.New.Length}"))
            .WithBody(Exactly(DiskBodies.New)),
        Json(201, DiskBodies.Created));

    public Exchange DeletedDisk => new(
        "qiniu/a disk is deleted", Signing, Signed(Delete("/disks/d-1")), Status(204));

    private static IRequestBuilder Signed(IRequestBuilder request) =>
        request.WithHeader("X-Qiniu-Date", QiniuDate).WithHeader("Authorization", QiniuSignature);
}
