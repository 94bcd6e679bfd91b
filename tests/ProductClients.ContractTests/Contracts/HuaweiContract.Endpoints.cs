using ProductClients.ContractTests.App;

namespace ProductClients.ContractTests.Contracts;

/// <content>Endpoints of an application.</content>
internal sealed partial class HuaweiContract : IEndpointContract
{
    private const string Algorithm = "devg-apisign, api-sign-algorithm: the hash of the request body";

    public Exchange CreatedDisk => new(
        "huawei/a disk is created",
        Algorithm,
        Signed(Post("/disks")
            .WithHeader("Content-Type", Exactly("application/json; charset=utf-8"))
            .WithHeader("Content-Length", Exactly($"{DiskBodies.New.Length}"))
            .WithBody(Exactly(DiskBodies.New))),
        Json(201, DiskBodies.Created));

    public Exchange DeletedDisk => new(
        "huawei/a disk is deleted", Algorithm, Signed(Delete("/disks/d-1")), Status(204));
}
