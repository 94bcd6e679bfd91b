using ProductClients.Vendors.Huawei;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

/// <summary>The signer signs the host and the <c>X-</c> headers; for the vectors that sign <c>Content-Type</c> or leave the
/// host out it is told so, as by the option SignedHeaders.</summary>
public sealed class HuaweiSignerTests
{
    private static readonly HuaweiSignerSample Sample = new();

    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("huawei");

    [Theory, MemberData(nameof(All))]
    public async Task The_canonical_request_is_the_vectors_without_the_token(string name)
    {
        var vector = Sample.Vector(name);
        var explanation = await Sample.Signer(vector).ExplainAsync(Sample.Request(vector));
        var expected = vector.Text("canonicalRequest").Replace(
            "x-security-token:SecurityTokenExample==", "x-security-token:[redacted]", StringComparison.Ordinal);
        Assert.Equal(expected, explanation.CanonicalRequest);
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_hash_of_the_canonical_request_is_the_vectors(string name)
    {
        var vector = Sample.Vector(name);
        var explanation = await Sample.Signer(vector).ExplainAsync(Sample.Request(vector));
        Assert.EndsWith("\n" + vector.Text("canonicalRequestHash"), explanation.StringToSign, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_derived_anew_on_another_day()
    {
        var vector = Sample.Vector("python-v3 V11 GET");
        var clock = Signed.Clock("20200607T235959Z");
        var signer = Sample.Signer(vector, clock);
        using var request = Sample.Request(vector);
        await signer.SignAsync(request);
        clock.Now = Signed.Clock(vector.Header("X-Sdk-Date")!).Now;
        var again = await signer.SignAsync(request);
        Assert.Equal(vector.Text("authorization"), again.Header("Authorization"));
    }

    [Fact]
    public async Task A_permanent_key_takes_the_token_of_a_temporary_one_away()
    {
        var temporary = Sample.Vector("MS4 temporary credentials");
        var permanent = Sample.Vector("MS1 bare");
        using var request = Sample.Request(temporary);
        await Sample.Signer(temporary).SignAsync(request);
        var sent = await Sample.Signer(permanent).SignAsync(request);
        Assert.Null(sent.Header("X-Security-Token"));
    }

    [Fact]
    public async Task The_project_of_the_options_is_sent_and_signed()
    {
        var vector = Sample.Vector("MS1 bare");
        var sent = await Sample.Signer(vector).SignAsync(Sample.Request(vector));
        Assert.Equal("6a6a1f8354f64dd9b9a614def7b59d83", sent.Header("X-Project-Id"));
        Assert.Contains(
            "SignedHeaders=host;x-project-id;x-sdk-date", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_app_user_is_signed()
    {
        var vector = Sample.Vector("MS1 bare");
        using var request = Sample.Request(vector);
        request.Add([KeyValuePair.Create("X-App-UserId", " user-1 ")]);
        var explanation = await Sample.Signer(vector).ExplainAsync(request);
        Assert.Contains("\nx-app-userid:user-1\n", explanation.CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_was_set_is_signed_instead_of_the_addresss()
    {
        var vector = Sample.Vector("MS1 bare");
        using var request = Signed.Request("GET", "https://10.0.0.1" + vector.Text("path"));
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
    public async Task The_signed_host_is_the_one_on_the_wire(string uri, string host)
    {
        var vector = Sample.Vector("MS1 bare");
        var explanation = await Sample.Signer(vector).ExplainAsync(Signed.Request("GET", uri));
        Assert.Contains($"\nhost:{host}\n", explanation.CanonicalRequest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_hash_that_was_set_stands_for_the_bodys()
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

    [Theory]
    [InlineData("", "")]
    [InlineData("?", "")]
    [InlineData("?flag", "flag=")]
    [InlineData("?flag=", "flag=")]
    [InlineData("?b=2&a=1", "a=1&b=2")]
    [InlineData("?a=1&B=2", "B=2&a=1")]
    [InlineData("?a=2&a=10&a=1", "a=1&a=10&a=2")]
    [InlineData("?a=1&&b=2&", "a=1&b=2")]
    [InlineData("?a=b=c", "a=b%3Dc")]
    [InlineData("?q=a+b", "q=a%2Bb")]
    [InlineData("?q=a%20b", "q=a%20b")]
    [InlineData("?q=!*'(),:", "q=%21%2A%27%28%29%2C%3A")]
    [InlineData("?q=-._~%7e", "q=-._~~")]
    [InlineData("?q=%e4%bd%a0", "q=%E4%BD%A0")]
    [InlineData("?q=100%&r=%zz", "q=100%25&r=%25zz")]
    [InlineData("?%62=1&a=2", "a=2&b=1")]
    [InlineData("?a-b=1&a=2", "a=2&a-b=1")]
    [InlineData("?\uE000=1&\U00010000=2", "%F0%90%80%80=2&%EE%80%80=1")]
    public void A_query_is_sorted_and_encoded_anew(string query, string canonical) =>
        Assert.Equal(canonical, CanonicalQuery(query));

    [Fact]
    public void A_long_query_is_sorted_like_a_short_one()
    {
        var numbers = Enumerable.Range(100, 200).ToArray();
        var query = "?" + string.Join('&', numbers.OrderDescending().Select(static n => $"key{n}=a value of some length {n}"));
        var canonical = string.Join('&', numbers.Select(
            static n => $"key{n}=a%20value%20of%20some%20length%20{n}"));
        Assert.Equal(canonical, CanonicalQuery(query));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/v1/products", "/v1/products/")]
    [InlineData("/v1/products/", "/v1/products/")]
    [InlineData("/a//b", "/a//b/")]
    [InlineData("/a b/%E4%BD%A0", "/a%20b/%E4%BD%A0/")]
    [InlineData("/a*b/c:d/~", "/a%2Ab/c%3Ad/~/")]
    public void A_path_is_encoded_anew_and_ends_in_a_slash(string path, string canonical)
    {
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        HuaweiCanonicalRequest.WritePath(ref buffer, path);
        Assert.Equal(canonical, buffer.ToString());
        buffer.Dispose();
    }

    private static string CanonicalQuery(string query)
    {
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        HuaweiCanonicalQuery.Write(ref buffer, query);
        var text = buffer.ToString();
        buffer.Dispose();
        return text;
    }
}
