using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests;

/// <summary>
/// Tests the recovery from a wrong clock. When the response to a rejected signature has another time, the request is
/// sent once again.
/// </summary>
public sealed class RecoveryTests : ContractTest
{
    private static IResponseBuilder AnotherTime =>
        VendorContract.Status(401).WithHeader(Wire.Date, "Thu, 01 Jan 2026 02:00:00 GMT");

    // The header has the signed time: first by the application's clock, then by the vendor's.
    [Theory]
    [InlineData("huawei", "X-Sdk-Date", "20260101T000000Z", "20260101T020000Z")]
    [InlineData("licensespring", "Date", "Thu, 01 Jan 2026 00:00:00 GMT", "Thu, 01 Jan 2026 02:00:00 GMT")]
    [InlineData("ncp", "x-ncp-apigw-timestamp", "1767225600000", "1767232800000")]
    [InlineData("qiniu", "X-Qiniu-Date", "20260101T000000Z", "20260101T020000Z")]
    [InlineData("scp", "Scp-Timestamp", "1767225600000", "1767232800000")]
    public async Task Clock_that_is_two_hours_off_is_corrected(
        string vendor, string header, string wrong, string learned)
    {
        var contract = VendorContract.Of(vendor);
        var rejected = contract.SignedProducts.WithResponse("another time", AnotherTime);
        var accepted = contract.SignedProducts;
        rejected.Request.WithHeader(header, VendorContract.Exactly(wrong));
        accepted.Request.WithHeader(header, VendorContract.Exactly(learned));
        Server.ExpectSequence(rejected, accepted);
        await using var app = Start(contract.SignedRegistration);
        Assert.NotEmpty(await app.ListAsync());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Request_is_not_sent_a_third_time_when_the_signature_is_rejected_twice(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.SignedProducts.WithResponse("another time", AnotherTime), times: 2);
        await using var app = Start(contract.SignedRegistration);
        Assert.Equal(ProductErrorCode.Authentication, (await app.FailAsync()).Code);
    }
}
