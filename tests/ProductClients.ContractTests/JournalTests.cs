using System.Net.Sockets;
using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.Server;
using WireMock.RequestBuilders;
using Xunit.Sdk;

namespace ProductClients.ContractTests;

/// <summary>Tests the check at the end of every other test: it fails with a message that says what is wrong.</summary>
public sealed class JournalTests : ContractTest
{
    private static readonly NcpContract Contract = new();

    [Fact]
    public async Task Request_in_no_contract_is_compared_with_the_nearest_exchange()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Ncp.With("PageSize", "7").With("AccessKey", "ANOTHER"));
        await app.FailAsync();
        Assert.Equal(
            """
            The contract was broken.
            GET /api/v1/products?offset=0&limit=7 is in no contract.
              The nearest is ncp/products (API Gateway API guide, View product list: response example):
                header Raw-Target:
                  expected /api/v1/products?offset=0&limit=100
                  received /api/v1/products?offset=0&limit=7
                header x-ncp-iam-access-key:
                  expected AKEXAMPLE
                  received ANOTHER
                parameter limit:
                  expected 100
                  received 7
            ncp/products was requested 0 times instead of 1.
            """,
            Breach(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Unexpected_parameter_is_in_no_contract()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Ncp);
        await Assert.ThrowsAsync<ProductClientException>(() => app.ListAsync(new ProductQuery { Name = "product" }));
        Assert.Contains("limit=100&productName=product is in no contract.", Breach(), StringComparison.Ordinal);
    }

    // WireMock.Net decodes a parameter before it compares. %2F and / are equal to it.
    [Fact]
    public async Task Request_with_different_escaping_is_in_no_contract()
    {
        Server.Expect(Contract.Products with
        {
            Request = NcpContract.List("offset=0&limit=100&productName=x/y")
                .WithParam("offset", "0").WithParam("limit", "100").WithParam("productName", "x/y"),
        });
        await using var app = Start(Registration.Ncp);
        await Assert.ThrowsAsync<ProductClientException>(() => app.ListAsync(new ProductQuery { Name = "x/y" }));
        var breach = Breach();
        Assert.Matches("expected .*&productName=x/y\\s+received .*&productName=x%2Fy", breach);
        Assert.DoesNotContain("parameter productName", breach, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameter_without_a_meaning_breaks_the_contract()
    {
        Server.Expect(Contract.Products with
        {
            Request = NcpContract.List("offset=0&limit=100").WithParam("limit", "100"),
        });
        await using var app = Start(Registration.Ncp);
        await app.ListAsync();
        Assert.Contains(
            "has the parameter offset, which is not in the contract of ncp/products.",
            Breach(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unexpected_header_breaks_the_contract()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Ncp.With("ApiKey", "PRIMARY-KEY-EXAMPLE"));
        await app.ListAsync();
        Assert.Contains(
            "has the header x-ncp-apigw-api-key, which is not in the contract of ncp/products.",
            Breach(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_that_is_sent_twice_breaks_the_contract()
    {
        Server.Expect(Contract.Products with
        {
            Request = Request.Create().UsingGet()
                .WithHeader(Wire.Target, "*").WithHeader("Host", "*").WithHeader("Tag", "*"),
        });
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Address.Host, Server.Address.Port);
        await client.Client.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\nTag: a\r\nTag: b\r\n\r\n"u8.ToArray());
        await Server.ReceivedAsync(1);
        Assert.Contains("GET / has the header Tag 2 times.", Breach(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Surplus_request_breaks_the_contract()
    {
        Server.Expect(Contract.Products);
        await using var app = Start(Registration.Ncp);
        await app.ListAsync();
        await app.ListAsync();
        Assert.Contains("ncp/products was requested 2 times instead of 1.", Breach(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_out_of_sequence_breaks_the_contract()
    {
        Server.ExpectSequence(Contract.Products);
        await using var app = Start(Registration.Ncp);
        await app.ListAsync();
        await app.FailAsync();
        Assert.Contains("ncp/products matches, but it was not the next exchange.", Breach(), StringComparison.Ordinal);
    }

    [Fact]
    public void Breach_is_reported_once()
    {
        Server.Expect(Contract.Products);
        Breach();
        Server.Verify();
    }

    private string Breach() => Assert.ThrowsAny<XunitException>(Server.Verify).Message;
}
