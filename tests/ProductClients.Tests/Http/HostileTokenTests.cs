using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A malformed response of a token endpoint is an invalid response.</summary>
public class HostileTokenTests
{
    [Theory]
    [InlineData("tok\u0001en")]
    [InlineData("töken")]
    [InlineData("\\ud800")]
    [InlineData("a\\r\\nX-Evil: 1")]
    public async Task Token_that_cannot_be_a_header_value_is_an_invalid_response(string token)
    {
        var wire = new StubHandler("[]");
        await using var vendor = TokenVendor.LicenseSpring(
            new StubHandler($$"""{"access_token":"{{token}}","expires_in":600}"""), wire);

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Empty(wire.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"token":{"expires_at":"\ud8002026-01-01T00:00:00.000000Z"}}""")]
    [InlineData("""{"\ud800":{}}""")]
    public async Task Undocumented_iam_response_is_an_invalid_response(string body)
    {
        var iam = new StubHandler(_ => TokenVendor.IamResponse(body, "token"));
        await using var vendor = TokenVendor.Huawei(iam, new StubHandler(TokenVendor.HuaweiPage));

        var error = await Assert.ThrowsAsync<ProductClientException>(() => TokenVendor.ListAsync(vendor));

        Assert.Equal((ProductErrorCode.InvalidResponse, 1), (error.Code, iam.Requests.Count));
    }
}
