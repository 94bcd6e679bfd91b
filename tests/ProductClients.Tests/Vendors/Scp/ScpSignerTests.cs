using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpSignerTests
{
    private static readonly ScpSignerSample Sample = new();

    [Fact]
    public async Task Account_is_sent_and_signed()
    {
        var vector = Sample.Vector("v2 bare");
        using var request = Sample.Request(vector);
        var explanation = await Sample.SignerWithAllCredentials(vector).ExplainAsync(request);
        Assert.EndsWith("AKTESTACCESSKEYaccount-1Openapi", explanation.StringToSign, StringComparison.Ordinal);
        Assert.Equal("account-1", request.Headers.NonValidated["Scp-AccountId"].ToString());
    }

    [Theory]
    [InlineData("https://host.example.com/v1/products", "https://host.example.com/v1/products")]
    [InlineData("https://host.example.com:443/v1/products", "https://host.example.com/v1/products")]
    [InlineData("https://host.example.com:8443/v1/products", "https://host.example.com:8443/v1/products")]
    [InlineData("http://127.0.0.1:5000/v1/products?a=1", "http://127.0.0.1:5000/v1/products?a=1")]
    [InlineData("http://[::1]:5000/v1/products", "http://[::1]:5000/v1/products")]
    [InlineData(
        "https://host.example.com/v1/products?sort=created_at%3Aasc",
        "https://host.example.com/v1/products?sort=created_at%3Aasc")]
    [InlineData(
        "https://host.example.com/v1/products?b=%ED%95%9C%20a%2Bb&a=1",
        "https://host.example.com/v1/products?b=%ED%95%9C%20a%2Bb&a=1")]
    public async Task Signed_address_is_the_address_that_is_sent(string uri, string address)
    {
        var vector = Sample.Vector("v2 bare");
        var explanation = await Sample.Signer(vector).ExplainAsync(SignerRequests.Request("GET", uri));
        Assert.Equal($"GET{address}1760000000000AKTESTACCESSKEYOpenapi", explanation.StringToSign);
    }
}
