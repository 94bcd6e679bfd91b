using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

public sealed class TokenContractTests : ContractTest
{
    private const string Token = "MIIYNwYJKoZIhvcNAQcCoIIYKDCCGCQCAQEx";

    public static TheoryData<string, string> TokenErrors => new(
        from contract in VendorContract.All
        where contract is ITokenContract
        from error in ((ITokenContract)contract).TokenErrors
        select (contract.Registration.Name, error.Name));

    [Theory]
    [MemberData(nameof(TokenVendors))]
    public async Task Token_is_requested_once_and_sent_with_every_request(string vendor)
    {
        var contract = ContractOf(vendor);
        Server.Expect(contract.Token(Token));
        Server.Expect(contract.ProductsWith(Token), times: 2);
        await using var app = Start(contract.TokenRegistration);
        Assert.Single(await app.ListAsync());
        Assert.Single(await app.ListAsync());
    }

    [Theory]
    [MemberData(nameof(TokenErrors))]
    public async Task Rejected_credentials_are_not_sent_again(string vendor, string name)
    {
        var contract = ContractOf(vendor);
        var rejected = contract.TokenErrors.Single(error => error.Name == name);
        Server.Expect(contract.Token(Token).WithResponse(rejected.Name, rejected.Response));
        await using var app = Start(contract.TokenRegistration);
        Assert.Equal(rejected.Expected, ExpectedError.Of(await app.FailAsync()));
    }

    [Theory]
    [MemberData(nameof(TokenVendors))]
    public async Task Rejected_token_is_replaced(string vendor)
    {
        var contract = ContractOf(vendor);
        Server.ExpectSequence(
            contract.Token(Token),
            contract.ProductsWith(Token).WithResponse("rejected token", VendorContract.Status(401)),
            contract.Token("its-successor"),
            contract.ProductsWith("its-successor"));
        await using var app = Start(contract.TokenRegistration);
        Assert.NotEmpty(await app.ListAsync());
    }

    private static ITokenContract ContractOf(string vendor) => (ITokenContract)VendorContract.Of(vendor);
}
