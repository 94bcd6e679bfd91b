using ProductClients.Vendors.Ncp;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpSignerTests
{
    private static readonly NcpSignerSample Sample = new();

    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("ncp");

    [Theory, MemberData(nameof(All))]
    public void Written_string_to_sign_matches_the_vector(string name)
    {
        var vector = Sample.Vector(name);
        var target = vector.Text("target").Split('?', 2);
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        NcpRequestSigner.Write(
            ref buffer,
            "get",
            target[0],
            target.Length > 1 ? "?" + target[1] : "",
            vector.Text("timestamp"),
            vector.Text("accessKey"));
        Assert.Equal(vector.Text("stringToSign"), buffer.ToString());
        buffer.Dispose();
    }

    [Fact]
    public async Task Primary_key_is_sent_but_not_signed()
    {
        var vector = Sample.Vector("bare");
        var sent = await Sample.SignerWithAllCredentials(vector).SignAsync(Sample.Request(vector));
        Assert.Equal("primary-key", sent.Header("x-ncp-apigw-api-key"));
        Assert.Equal(vector.Text("signature"), sent.Header(Sample.SignatureHeader));
    }

    [Theory]
    [InlineData("https://apigateway.example.com:8443/api/v1/products?a=1")]
    [InlineData("http://127.0.0.1:5000/api/v1/products?a=1")]
    public async Task Host_is_not_signed(string uri)
    {
        var vector = Sample.Vector("bare");
        var explanation = await Sample.Signer(vector).ExplainAsync(SignerRequests.Request("GET", uri));
        Assert.Equal(
            "GET /api/v1/products?a=1\n1700000000000\nACCESS_KEY_ID", explanation.StringToSign);
    }

    [Theory]
    [InlineData("?b=2&a=1")]
    [InlineData("?productName=%ED%95%9C%20a%2Bb")]
    [InlineData("?a=%2f&b=%7Bx%7D")]
    public async Task Query_is_signed_as_it_is_sent(string query)
    {
        var vector = Sample.Vector("bare");
        using var request = SignerRequests.Request("GET", "https://apigateway.example.com/api/v1/products" + query);
        var explanation = await Sample.Signer(vector).ExplainAsync(request);
        Assert.StartsWith(
            $"GET {request.RequestUri!.PathAndQuery}\n", explanation.StringToSign, StringComparison.Ordinal);
        Assert.EndsWith(query, request.RequestUri.PathAndQuery, StringComparison.Ordinal);
    }
}
