using ProductClients.ContractTests.Contracts;
using WireMock.ResponseBuilders;

namespace ProductClients.ContractTests;

/// <summary>Tests retries of requests.</summary>
public sealed class RetryTests : ContractTest
{
    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Request_is_sent_a_third_time_when_the_vendor_is_unavailable_twice(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.ExpectSequence(
            contract.Products.WithResponse("503", VendorContract.Status(503)),
            contract.Products.WithResponse("503", VendorContract.Status(503)),
            contract.Products);
        await using var app = Start(contract.Registration);
        var listing = app.Lister.ListAsync();
        Assert.NotEmpty(await listing.ToListAsync());
        Assert.Equal(3, listing.Report.Requests);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Rate_limit_with_a_RetryAfter_of_zero_is_retried(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.ExpectSequence(contract.Products.WithResponse("429", RetryAfter(429, "0")), contract.Products);
        await using var app = Start(contract.Registration);
        Assert.NotEmpty(await app.ListAsync());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task RetryAfter_longer_than_the_total_timeout_is_reported(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.WithResponse("429", RetryAfter(429, "120")));
        await using var app = Start(contract.Registration);
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.RateLimited, TimeSpan.FromMinutes(2)), (error.Code, error.RetryAfter));
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task RetryAfter_date_is_relative_to_the_clock_of_the_application(string vendor)
    {
        var contract = VendorContract.Of(vendor);
        Server.Expect(contract.Products.WithResponse("503", RetryAfter(503, "Thu, 01 Jan 2026 00:05:00 GMT")));
        await using var app = Start(contract.Registration);
        var error = await app.FailAsync();
        Assert.Equal((ProductErrorCode.Unavailable, TimeSpan.FromMinutes(5)), (error.Code, error.RetryAfter));
    }

    private static IResponseBuilder RetryAfter(int status, string value) =>
        VendorContract.Status(status).WithHeader("Retry-After", value);
}
