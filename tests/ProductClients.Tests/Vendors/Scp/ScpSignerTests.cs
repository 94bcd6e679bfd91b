using System.Text.Json;
using ProductClients.Vendors.Scp;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpSignerTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("scp");

    [Theory, MemberData(nameof(All))]
    public async Task A_request_is_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("signature"), sent.Header("Scp-Signature"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Everything_signed_is_sent(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("timestamp"), sent.Header("Scp-Timestamp"));
        Assert.Equal(vector.Text("accessKey"), sent.Header("Scp-Accesskey"));
        Assert.Equal(vector.Text("clientType"), sent.Header("Scp-ClientType"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_string_to_sign_is_the_vectors(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        var explanation = await SignerOf(vector).ExplainAsync(RequestOf(vector));
        Assert.Equal(vector.Text("stringToSign"), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_explanation_never_holds_the_secret(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        var explanation = await SignerOf(vector).ExplainAsync(RequestOf(vector));
        Assert.DoesNotContain(vector.Text("secret"), explanation.AllText(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Explaining_signs_as_signing_does(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        using var request = RequestOf(vector);
        await SignerOf(vector).ExplainAsync(request);
        Assert.Equal(vector.Text("signature"), request.Headers.NonValidated["Scp-Signature"].ToString());
    }

    [Theory, MemberData(nameof(All))]
    public async Task Signing_twice_equals_signing_once(string name)
    {
        var vector = SignatureVectors.Get("scp", name);
        using var request = RequestOf(vector);
        var once = await SignerOf(vector, accountId: "account-1").SignAsync(request);
        var twice = await SignerOf(vector, accountId: "account-1").SignAsync(request);
        Assert.Equal(once.Headers, twice.Headers);
    }

    [Fact]
    public async Task Signing_again_later_equals_signing_then_for_the_first_time()
    {
        var vector = SignatureVectors.Get("scp", "v2 bare");
        var clock = Signed.MillisecondClock("1759999999000");
        using var request = RequestOf(vector);
        await SignerOf(vector, clock).SignAsync(request);
        clock.Now = Signed.MillisecondClock(vector.Text("timestamp")).Now;
        var again = await SignerOf(vector, clock).SignAsync(request);
        Assert.Equal(vector.Text("signature"), again.Header("Scp-Signature"));
    }

    [Fact]
    public async Task Without_an_account_there_is_neither_header_nor_text()
    {
        var vector = SignatureVectors.Get("scp", "v2 bare");
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Null(sent.Header("Scp-AccountId"));
    }

    [Fact]
    public async Task With_an_account_there_are_both_header_and_text()
    {
        var vector = SignatureVectors.Get("scp", "v2 bare");
        using var request = RequestOf(vector);
        var explanation = await SignerOf(vector, accountId: "account-1").ExplainAsync(request);
        Assert.EndsWith("AKTESTACCESSKEYaccount-1Openapi", explanation.StringToSign, StringComparison.Ordinal);
        Assert.Equal("account-1", request.Headers.NonValidated["Scp-AccountId"].ToString());
    }

    [Theory]
    [InlineData("https://host.example.com/v1/products", "https://host.example.com/v1/products")]
    [InlineData("https://host.example.com:443/v1/products", "https://host.example.com/v1/products")]
    [InlineData("https://host.example.com:8443/v1/products", "https://host.example.com:8443/v1/products")]
    [InlineData("http://127.0.0.1:5000/v1/products?a=1", "http://127.0.0.1:5000/v1/products?a=1")]
    [InlineData("http://[::1]:5000/v1/products", "http://[::1]:5000/v1/products")]
    [InlineData("https://host.example.com/v1/products?sort=created_at%3Aasc", "https://host.example.com/v1/products?sort=created_at%3Aasc")]
    [InlineData("https://host.example.com/v1/products?b=%ED%95%9C%20a%2Bb&a=1", "https://host.example.com/v1/products?b=%ED%95%9C%20a%2Bb&a=1")]
    public async Task The_signed_address_is_the_one_on_the_wire(string uri, string address)
    {
        var vector = SignatureVectors.Get("scp", "v2 bare");
        var explanation = await SignerOf(vector).ExplainAsync(Signed.Request("GET", uri));
        Assert.Equal($"GET{address}1760000000000AKTESTACCESSKEYOpenapi", explanation.StringToSign);
    }

    [AwkwardCultures]
    public async Task Another_culture_signs_the_same()
    {
        foreach (var name in All)
        {
            var vector = SignatureVectors.Get("scp", name.Data);
            var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
            Assert.Equal(vector.Text("signature"), sent.Header("Scp-Signature"));
        }
    }

    private static ScpRequestSigner SignerOf(JsonElement vector, TimeProvider? time = null, string? accountId = null) =>
        new(
            new FixedCredentials<ScpCredentials>(
                new ScpCredentials(vector.Text("accessKey"), new Secret(vector.Text("secret")), accountId)),
            new SigningClock(time ?? Signed.MillisecondClock(vector.Text("timestamp"))));

    private static HttpRequestMessage RequestOf(JsonElement vector) =>
        Signed.Request(vector.Text("method"), vector.Text("url"));
}
