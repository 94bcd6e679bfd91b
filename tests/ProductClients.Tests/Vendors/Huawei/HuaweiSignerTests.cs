using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiSignerTests
{
    private static readonly HuaweiSignerSample Sample = new();

    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("huawei");

    [Theory, MemberData(nameof(All))]
    public async Task Canonical_request_matches_the_vector_without_its_token(string name)
    {
        var vector = Sample.Vector(name);
        var explanation = await Sample.Signer(vector).ExplainAsync(Sample.Request(vector));
        var expected = vector.Text("canonicalRequest").Replace(
            "x-security-token:SecurityTokenExample==", "x-security-token:[redacted]", StringComparison.Ordinal);
        Assert.Equal(expected, explanation.CanonicalRequest);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Hash_of_the_canonical_request_matches_the_vector(string name)
    {
        var vector = Sample.Vector(name);
        var explanation = await Sample.Signer(vector).ExplainAsync(Sample.Request(vector));
        Assert.EndsWith("\n" + vector.Text("canonicalRequestHash"), explanation.StringToSign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_is_derived_again_on_another_day()
    {
        var vector = Sample.Vector("python-v3 V11 GET");
        var clock = SignerRequests.Clock("20200607T235959Z");
        var signer = Sample.Signer(vector, clock);
        using var request = Sample.Request(vector);
        await signer.SignAsync(request);
        clock.Now = SignerRequests.Clock(vector.Header("X-Sdk-Date")!).Now;
        var again = await signer.SignAsync(request);
        Assert.Equal(vector.Text("authorization"), again.Header("Authorization"));
    }

    [Fact]
    public async Task Permanent_key_removes_the_security_token_of_a_temporary_key()
    {
        var temporary = Sample.Vector("MS4 temporary credentials");
        var permanent = Sample.Vector("MS1 bare");
        using var request = Sample.Request(temporary);
        await Sample.Signer(temporary).SignAsync(request);
        var sent = await Sample.Signer(permanent).SignAsync(request);
        Assert.Null(sent.Header("X-Security-Token"));
    }

    [Fact]
    public async Task Project_option_is_sent_and_signed()
    {
        var vector = Sample.Vector("MS1 bare");
        var sent = await Sample.Signer(vector).SignAsync(Sample.Request(vector));
        Assert.Equal("6a6a1f8354f64dd9b9a614def7b59d83", sent.Header("X-Project-Id"));
        Assert.Contains(
            "SignedHeaders=host;x-project-id;x-sdk-date", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_user_is_signed()
    {
        var vector = Sample.Vector("MS1 bare");
        using var request = Sample.Request(vector);
        request.Add([KeyValuePair.Create("X-App-UserId", " user-1 ")]);
        var explanation = await Sample.Signer(vector).ExplainAsync(request);
        Assert.Contains("\nx-app-userid:user-1\n", explanation.CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_header_is_signed_instead_of_the_host_of_the_address()
    {
        var vector = Sample.Vector("MS1 bare");
        using var request = SignerRequests.Request("GET", "https://10.0.0.1" + vector.Text("path"));
        request.Headers.Host = vector.Header("Host");
        var sent = await Sample.Signer(vector).SignAsync(request);
        Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://host.example.com/v1/p/products", "host.example.com")]
    [InlineData("https://host.example.com:443/v1/p/products", "host.example.com")]
    [InlineData("https://host.example.com:8443/v1/p/products", "host.example.com:8443")]
    [InlineData("http://127.0.0.1:80/v1/p/products", "127.0.0.1")]
    [InlineData("http://127.0.0.1:5000/v1/p/products", "127.0.0.1:5000")]
    [InlineData("http://[::1]:5000/v1/p/products", "[::1]:5000")]
    [InlineData("https://한글.example.com/v1/p/products", "xn--bj0bj06e.example.com")]
    public async Task Signed_host_is_the_host_that_is_sent(string uri, string host)
    {
        var vector = Sample.Vector("MS1 bare");
        var explanation = await Sample.Signer(vector).ExplainAsync(SignerRequests.Request("GET", uri));
        Assert.Contains($"\nhost:{host}\n", explanation.CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_hash_header_replaces_the_hash_of_the_body()
    {
        var vector = Sample.Vector("net-v3/java-v3 POST");
        using var request = Sample.Request(vector);
        request.Add([KeyValuePair.Create("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")]);
        var explanation = await Sample.Signer(vector).ExplainAsync(request);
        Assert.EndsWith(
            "x-sdk-content-sha256;x-sdk-date\nUNSIGNED-PAYLOAD",
            explanation.CanonicalRequest,
            StringComparison.Ordinal);
    }
}
