using ProductClients.ContractTests.Contracts;

namespace ProductClients.ContractTests;

/// <summary>Tests the exception for every error that a vendor documents.</summary>
public sealed class ErrorContractTests : ContractTest
{
    private const int Retries = 2;

    public static TheoryData<string, string> Errors => new(
        from contract in VendorContract.All
        from error in contract.Errors
        select (contract.Registration.Name, error.Name));

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Documented_error_is_reported_in_the_words_of_the_vendor(string vendor, string name)
    {
        var contract = VendorContract.Of(vendor);
        var documented = contract.Errors.Single(error => error.Name == name);
        var status = (int)documented.Response.ResponseMessage.StatusCode!;
        var isTransient = status is 429 or 500 or 502 or 503 or 504;
        var exchange = contract.Products.WithResponse(name, documented.Response) with { Source = documented.Source };
        Server.Expect(exchange, isTransient ? 1 + Retries : 1);
        await using var app = Start(contract.Registration.With("MaxRetries", $"{Retries}"));

        var error = await app.FailAsync();

        Assert.Equal(documented.Expected, ExpectedError.Of(error));
        Assert.Equal((status, isTransient), ((int)error.StatusCode!.Value, error.IsTransient));
    }
}
