using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;
using Xunit.Sdk;

namespace ProductClients.ContractTests;

/// <summary>The check at the end of every other test can fail, and says what is wrong.</summary>
public sealed class JournalTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    [Fact]
    public async Task A_request_in_no_contract_is_shown_beside_the_nearest_one()
    {
        await ServeAsync("ncp/products");
        await using var app = Start(Registration.Ncp.With("PageSize", "7").With("AccessKey", "ANOTHER"));
        await app.FailAsync();

        var breach = await BreachAsync();

        Assert.Contains("GET /api/v1/products?offset=0&limit=7 is in no contract.", breach, StringComparison.Ordinal);
        Assert.Matches(@"limit=100 +\| /api/v1/products\?offset=0&limit=7 *<<<<< URL does not match", breach);
        Assert.Matches("AKEXAMPLE +[|] x-ncp-iam-access-key: ANOTHER +<<<<< Header does not match", breach);
        Assert.Contains("ncp/products was requested 0 times instead of 1.", breach, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_more_is_in_no_contract()
    {
        await ServeAsync("ncp/products");
        await using var app = Start(Registration.Ncp);
        await Assert.ThrowsAsync<ProductClientException>(() => app.ListAsync(new ProductQuery { Name = "product" }));
        Assert.Contains("URL does not match", await BreachAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_more_is_not_in_the_contract()
    {
        await ServeAsync("ncp/products");
        await using var app = Start(Registration.Ncp.With("ApiKey", "PRIMARY-KEY-EXAMPLE"));
        await app.ListAsync();
        Assert.Contains(
            "has the header x-ncp-apigw-api-key, which is not in the contract.",
            await BreachAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_too_many_breaks_the_contract()
    {
        await ServeAsync("ncp/products");
        await using var app = Start(Registration.Ncp);
        await app.ListAsync();
        await app.ListAsync();
        var breach = await BreachAsync();
        Assert.Contains("ncp/products was requested 2 times instead of 1.", breach, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_breach_is_told_once()
    {
        await ServeAsync("ncp/products");
        await BreachAsync();
        await Contract.VerifyAsync();
    }

    private async Task<string> BreachAsync() =>
        (await Assert.ThrowsAnyAsync<XunitException>(Contract.VerifyAsync)).Message;
}
