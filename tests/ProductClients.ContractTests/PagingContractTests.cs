using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

public sealed class PagingContractTests : ContractTest
{
    [Theory]
    [MemberData(nameof(PagedVendors))]
    public async Task Pages_are_requested_until_the_total_is_reached(string vendor)
    {
        var contract = (PagedContract)VendorContract.Of(vendor);
        Server.Expect(contract.FirstPage);
        Server.Expect(contract.SecondPage);
        await using var app = Start(contract.SmallPages);
        Assert.Equal(["p-1", "p-2"], (await app.ListAsync()).Select(static product => product.Id));
    }

    [Theory]
    [MemberData(nameof(PagedVendors))]
    public async Task Name_that_must_be_escaped_reaches_the_vendor_unchanged(string vendor)
    {
        var contract = (PagedContract)VendorContract.Of(vendor);
        Server.Expect(contract.ProductsOfAwkwardName);
        await using var app = Start(contract.Registration);
        Assert.Empty(await app.ListAsync(new ProductQuery { Name = PagedContract.AwkwardName }));
    }
}
