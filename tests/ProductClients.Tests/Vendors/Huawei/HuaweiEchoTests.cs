using ProductClients.Http;
using ProductClients.Vendors.Huawei;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

/// <summary>The gateway echoes the canonical request that it made, with <c>|</c> for line feeds.</summary>
public sealed class HuaweiEchoTests
{
    [Fact]
    public async Task Equal_echo_means_that_the_key_or_the_time_is_wrong()
    {
        using var request = await SignedRequestAsync();
        Assert.EndsWith(
            "\nThe canonical requests are equal: the secret key differs, or the time is wrong.",
            Compare(request, HuaweiCanonicalRequest.Describe(request)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_difference_of_an_echo_is_marked()
    {
        using var request = await SignedRequestAsync();
        var echo = HuaweiCanonicalRequest.Describe(request)
            .Replace("limit=1", "limit=2", StringComparison.Ordinal);
        var lines = Compare(request, echo)!.Split('\n');
        var mark = lines[2].IndexOf('^', StringComparison.Ordinal);
        Assert.Equal('1', lines[0][mark]);
        Assert.Equal('2', lines[1][mark]);
    }

    [Fact]
    public async Task Hash_of_the_body_is_compared_with_the_echo()
    {
        using var request = await SignedRequestAsync("""{"key":"value"}""");
        const string Hash = "e43abcf3375244839c012f9633f95862d232a95b00d5bc7348b3098b9fed7f32";
        var echo = HuaweiCanonicalRequest.Describe(request, HuaweiRequestSigner.BodyHashOf(request));

        Assert.EndsWith("\n" + Hash, echo, StringComparison.Ordinal);
        Assert.Contains("The canonical requests are equal", Compare(request, echo), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_in_an_echo_is_not_shown()
    {
        using var request = await SignedRequestAsync();
        var difference = Compare(request, HuaweiCanonicalRequest.Describe(request));
        Assert.DoesNotContain("token-secret", difference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("signature expired")]
    public async Task Message_without_an_echo_has_no_comparison(string? message)
    {
        using var request = await SignedRequestAsync();
        Assert.Null(new HuaweiErrorReader().CompareSignature(request, new VendorError(Message: message)));
    }

    private static string? Compare(HttpRequestMessage request, string echo) =>
        new HuaweiErrorReader().CompareSignature(request, new VendorError(
            Message: "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
            + echo.Replace('\n', '|')));

    private static async Task<HttpRequestMessage> SignedRequestAsync(string body = "")
    {
        var signer = new HuaweiRequestSigner(
            new FixedCredentials<HuaweiCredentials>(
                new HuaweiCredentials("ak-1", new Secret("sk-secret"), new Secret("token-secret"))),
            static () => "p-1",
            new SigningClock(SignerRequests.Clock("20191115T033655Z")));
        var request = SignerRequests.Request(
            "GET",
            "https://metastudio.example.com/v1/p-1/products?limit=1",
            body,
            body.Length > 0 ? "application/json" : null);
        await signer.SignAsync(request);
        return request;
    }
}
