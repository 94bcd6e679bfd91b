using System.Text.Json;
using ProductClients.Vendors.Ncp;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpSignerTests
{
    private const string Signature = "x-ncp-apigw-signature-v2";

    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("ncp");

    [Theory, MemberData(nameof(All))]
    public async Task A_request_is_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("signature"), sent.Header(Signature));
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_time_and_the_access_key_are_sent_as_they_were_signed(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("timestamp"), sent.Header("x-ncp-apigw-timestamp"));
        Assert.Equal(vector.Text("accessKey"), sent.Header("x-ncp-iam-access-key"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_string_to_sign_is_the_vectors(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        var explanation = await SignerOf(vector).ExplainAsync(RequestOf(vector));
        Assert.Equal(vector.Text("stringToSign"), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(All))]
    public void The_string_to_sign_is_written_as_the_vectors(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
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

    [Theory, MemberData(nameof(All))]
    public async Task An_explanation_never_holds_a_secret(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        var text = (await SignerOf(vector, apiKey: "primary-key").ExplainAsync(RequestOf(vector))).AllText();
        Assert.DoesNotContain(vector.Text("secret"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("primary-key", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Explaining_signs_as_signing_does(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        using var request = RequestOf(vector);
        await SignerOf(vector).ExplainAsync(request);
        Assert.Equal(vector.Text("signature"), request.Headers.NonValidated[Signature].ToString());
    }

    [Theory, MemberData(nameof(All))]
    public async Task Signing_twice_equals_signing_once(string name)
    {
        var vector = SignatureVectors.Get("ncp", name);
        using var request = RequestOf(vector);
        var once = await SignerOf(vector, apiKey: "primary-key").SignAsync(request);
        var twice = await SignerOf(vector, apiKey: "primary-key").SignAsync(request);
        Assert.Equal(once.Headers, twice.Headers);
    }

    [Fact]
    public async Task Signing_again_later_equals_signing_then_for_the_first_time()
    {
        var vector = SignatureVectors.Get("ncp", "bare");
        var clock = Signed.MillisecondClock("1699999999000");
        using var request = RequestOf(vector);
        await SignerOf(vector, clock).SignAsync(request);
        clock.Now = Signed.MillisecondClock(vector.Text("timestamp")).Now;
        var again = await SignerOf(vector, clock).SignAsync(request);
        Assert.Equal(vector.Text("signature"), again.Header(Signature));
    }

    [Fact]
    public async Task The_primary_key_is_sent_but_not_signed()
    {
        var vector = SignatureVectors.Get("ncp", "bare");
        var sent = await SignerOf(vector, apiKey: "primary-key").SignAsync(RequestOf(vector));
        Assert.Equal("primary-key", sent.Header("x-ncp-apigw-api-key"));
        Assert.Equal(vector.Text("signature"), sent.Header(Signature));
    }

    [Fact]
    public async Task Without_a_primary_key_there_is_no_header()
    {
        var vector = SignatureVectors.Get("ncp", "bare");
        var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
        Assert.Null(sent.Header("x-ncp-apigw-api-key"));
    }

    [Theory]
    [InlineData("https://apigateway.example.com:8443/api/v1/products?a=1")]
    [InlineData("http://127.0.0.1:5000/api/v1/products?a=1")]
    public async Task The_host_is_not_signed(string uri)
    {
        var vector = SignatureVectors.Get("ncp", "bare");
        var explanation = await SignerOf(vector).ExplainAsync(Signed.Request("GET", uri));
        Assert.Equal(
            "GET /api/v1/products?a=1\n1700000000000\nACCESS_KEY_ID", explanation.StringToSign);
    }

    [Theory]
    [InlineData("?b=2&a=1")]
    [InlineData("?productName=%ED%95%9C%20a%2Bb")]
    [InlineData("?a=%2f&b=%7Bx%7D")]
    public async Task The_query_is_signed_as_it_is_on_the_wire(string query)
    {
        var vector = SignatureVectors.Get("ncp", "bare");
        using var request = Signed.Request("GET", "https://apigateway.example.com/api/v1/products" + query);
        var explanation = await SignerOf(vector).ExplainAsync(request);
        Assert.StartsWith(
            $"GET {request.RequestUri!.PathAndQuery}\n", explanation.StringToSign, StringComparison.Ordinal);
        Assert.EndsWith(query, request.RequestUri.PathAndQuery, StringComparison.Ordinal);
    }

    [AwkwardCultures]
    public async Task Another_culture_signs_the_same()
    {
        foreach (var name in All)
        {
            var vector = SignatureVectors.Get("ncp", name.Data);
            var sent = await SignerOf(vector).SignAsync(RequestOf(vector));
            Assert.Equal(vector.Text("signature"), sent.Header(Signature));
        }
    }

    private static NcpRequestSigner SignerOf(JsonElement vector, TimeProvider? time = null, string? apiKey = null) => new(
        new FixedCredentials<NcpCredentials>(
            new NcpCredentials(vector.Text("accessKey"), new Secret(vector.Text("secret")), apiKey)),
        new SigningClock(time ?? Signed.MillisecondClock(vector.Text("timestamp"))));

    private static HttpRequestMessage RequestOf(JsonElement vector) =>
        Signed.Request(vector.Text("method"), "https://apigateway.apigw.ntruss.com" + vector.Text("target"));
}
