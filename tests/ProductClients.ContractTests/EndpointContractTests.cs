using System.Net;
using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

/// <summary>Requests of an application's own interface, which <c>AddApi</c> adds to a registration.</summary>
public sealed class EndpointContractTests : ContractTest
{
    [Theory]
    [MemberData(nameof(EndpointVendors))]
    public async Task Post_is_signed_and_has_exactly_its_body(string vendor)
    {
        Server.Expect(ContractOf(vendor).CreatedDisk);
        await using var app = Start(VendorContract.Of(vendor).SignedRegistration);
        Assert.Equal(new Disk("d-1", "키 a+b"), await app.Disks.CreateAsync(new NewDisk("키 a+b")));
    }

    [Theory]
    [MemberData(nameof(EndpointVendors))]
    public async Task Delete_is_signed_and_a_response_without_content_is_a_success(string vendor)
    {
        Server.Expect(ContractOf(vendor).DeletedDisk);
        await using var app = Start(VendorContract.Of(vendor).SignedRegistration);
        await app.Disks.DeleteAsync("d-1");
    }

    [Theory]
    [MemberData(nameof(EndpointVendors))]
    public async Task Post_is_sent_once_when_the_vendor_is_unavailable(string vendor)
    {
        Server.Expect(ContractOf(vendor).CreatedDisk.WithResponse("503", VendorContract.Status(503)));
        await using var app = Start(VendorContract.Of(vendor).SignedRegistration);
        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Disks.CreateAsync(new NewDisk("키 a+b")));
        Assert.Equal(
            (ProductErrorCode.Unavailable, HttpStatusCode.ServiceUnavailable, 1),
            (error.Code, error.StatusCode, error.Attempts));
    }

    private static IEndpointContract ContractOf(string vendor) => (IEndpointContract)VendorContract.Of(vendor);
}
