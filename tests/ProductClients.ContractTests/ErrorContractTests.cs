using System.Text.Json;
using ProductClients.ContractTests.App;
using ProductClients.ContractTests.Contracts;
using ProductClients.ContractTests.WireMock;

namespace ProductClients.ContractTests;

/// <summary>Every <c>error-*.json</c>: what the vendor answers, and in its metadata what an app must be told.</summary>
public sealed class ErrorContractTests(WireMockFixture wireMock) : ContractTest(wireMock)
{
    private const int Retries = 2;

    public static TheoryData<string> Errors => [.. Mapping.Find("error-*")];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_documented_error_is_reported_in_the_vendors_words(string mapping)
    {
        var contract = Mapping.Read(mapping);
        var status = contract.Json["response"]!["status"]!.GetValue<int>();
        var isTransient = status is 429 or 500 or 502 or 503 or 504;
        await Contract.ServeAsync(contract, isTransient ? 1 + Retries : 1);
        await using var app = Start(Registration.Of(mapping.Split('/')[0]).With("MaxRetries", $"{Retries}"));

        var error = await app.FailAsync();

        Assert.Equal(
            contract.Metadata["error"].Deserialize<ExpectedError>(JsonSerializerOptions.Web), ExpectedError.Of(error));
        Assert.Equal((status, isTransient), ((int)error.StatusCode!.Value, error.IsTransient));
    }

    private sealed record ExpectedError(string Code, string? VendorCode, string? VendorMessage, string? RequestId)
    {
        public static ExpectedError Of(ProductClientException error) =>
            new(error.Code.ToString(), error.VendorCode, error.VendorMessage, error.RequestId);
    }
}
