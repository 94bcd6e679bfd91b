using System.Text;
using System.Text.Json;
using ProductClients.Vendors.Qiniu;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Qiniu;

/// <summary>A request of HttpClient always has a path, so the vectors with an empty one are compared at the text to
/// sign.</summary>
public sealed class QiniuSignerTests
{
    private const string V2 = "qiniuV2";
    private const string QBox = "qiniuQBox";

    public static IEnumerable<TheoryDataRow<string>> AllV2 => SignatureVectors.Names(V2);

    public static IEnumerable<TheoryDataRow<string>> AllQBox => SignatureVectors.Names(QBox);

    public static IEnumerable<TheoryDataRow<string>> ExpressibleV2 => SignatureVectors.Names(V2, HasPath);

    public static IEnumerable<TheoryDataRow<string>> ExpressibleQBox => SignatureVectors.Names(QBox, HasPath);

    [Theory, MemberData(nameof(ExpressibleV2))]
    public async Task A_request_is_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        var sent = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
    }

    [Theory, MemberData(nameof(ExpressibleQBox))]
    public async Task A_request_is_signed_by_QBox_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get(QBox, name);
        var sent = await SignerOf(vector, QiniuAuth.QBox).SignAsync(RequestOf(vector));
        Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
    }

    [Theory, MemberData(nameof(ExpressibleV2))]
    public async Task The_string_to_sign_is_the_vectors(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        var explanation = await SignerOf(vector, QiniuAuth.Qiniu).ExplainAsync(RequestOf(vector));
        Assert.Equal(vector.Text("signingString"), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(ExpressibleQBox))]
    public async Task The_string_to_sign_of_QBox_is_the_vectors(string name)
    {
        var vector = SignatureVectors.Get(QBox, name);
        var explanation = await SignerOf(vector, QiniuAuth.QBox).ExplainAsync(RequestOf(vector));
        Assert.Equal(vector.Text("signingString"), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(AllV2))]
    public void The_text_to_sign_is_written_and_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        using var request = RequestOf(vector);
        AddDate(request, vector);
        var (path, query) = TargetOf(vector);
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        QiniuSigningText.WriteV2(ref buffer, request, path, query, Encoding.UTF8.GetBytes(vector.Text("body")));
        Assert.Equal(vector.Text("signingString"), buffer.ToString());
        Assert.Equal(SignatureOf(vector), SignatureIn(QiniuRequestSigner.Authorize("Qiniu", KeyOf(vector), buffer.Written)));
        buffer.Dispose();
    }

    [Theory, MemberData(nameof(AllQBox))]
    public void The_text_to_sign_of_QBox_is_written_and_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get(QBox, name);
        using var request = RequestOf(vector);
        var (path, query) = TargetOf(vector);
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        QiniuSigningText.WriteQBox(ref buffer, request, path, query, Encoding.UTF8.GetBytes(vector.Text("body")));
        Assert.Equal(vector.Text("signingString"), buffer.ToString());
        Assert.Equal(SignatureOf(vector), SignatureIn(QiniuRequestSigner.Authorize("Qiniu", KeyOf(vector), buffer.Written)));
        buffer.Dispose();
    }

    // Go's and Python's own tests of the signature of a bare text.
    [Theory]
    [InlineData("ak", "sk", "hello", "NDN8cM0rwosxhHJ6QAcI7ialr0g=")]
    [InlineData("ak", "sk", "world", "wZ-sw41ayh3PFDmQA-D3o7eBJIY=")]
    [InlineData("ak", "sk", "-test", "oJ59sZasiWSqL1o7ugZs5OInEK4=")]
    [InlineData("ak", "sk", "ba#a-", "tqHL8V2BbNI0dVDXsvueZp_2QnI=")]
    [InlineData("abcdefghklmnopq", "1234567890", "test", "mSNBTR7uS2crJsyFr2Amwv1LaYg=")]
    public void A_text_is_signed_as_the_vendors_own_tests_say(string accessKey, string secretKey, string text, string signature) =>
        Assert.Equal(
            signature,
            SignatureIn(QiniuRequestSigner.Authorize(
                "Qiniu", new QiniuCredentials(accessKey, new Secret(secretKey)), Encoding.UTF8.GetBytes(text))));

    [Theory, MemberData(nameof(ExpressibleV2))]
    public async Task An_explanation_never_holds_the_secret(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        var signer = new QiniuRequestSigner(
            new FixedCredentials<QiniuCredentials>(new QiniuCredentials("access", new Secret("the-secret-key"))),
            new SigningClock(new FixedTimeProvider()),
            QiniuAuth.Qiniu,
            signTimestamp: true);
        var explanation = await signer.ExplainAsync(RequestOf(vector));
        Assert.DoesNotContain("the-secret-key", explanation.AllText(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(ExpressibleV2))]
    public async Task Explaining_signs_as_signing_does(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        using var request = RequestOf(vector);
        await SignerOf(vector, QiniuAuth.Qiniu).ExplainAsync(request);
        Assert.Equal(vector.Text("authorization"), request.Headers.NonValidated["Authorization"].ToString());
    }

    [Theory, MemberData(nameof(ExpressibleV2))]
    public async Task Signing_twice_equals_signing_once(string name)
    {
        var vector = SignatureVectors.Get(V2, name);
        using var request = RequestOf(vector);
        var once = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(request);
        var twice = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(request);
        Assert.Equal(once.Headers, twice.Headers);
    }

    [Fact]
    public async Task Signing_again_later_equals_signing_then_for_the_first_time()
    {
        var vector = SignatureVectors.Get(V2, "spock bare");
        var clock = Signed.Clock("20251231T235959Z");
        using var request = RequestOf(vector);
        await SignerOf(vector, QiniuAuth.Qiniu, clock).SignAsync(request);
        clock.Now += TimeSpan.FromSeconds(1);
        var again = await SignerOf(vector, QiniuAuth.Qiniu, clock).SignAsync(request);
        Assert.Equal(vector.Text("authorization"), again.Header("Authorization"));
    }

    [Fact]
    public async Task The_time_is_sent_as_it_was_signed()
    {
        var vector = SignatureVectors.Get(V2, "spock bare");
        var sent = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(RequestOf(vector));
        Assert.Equal("20260101T000000Z", sent.Header("X-Qiniu-Date"));
    }

    [Fact]
    public async Task The_time_can_be_left_out()
    {
        var vector = SignatureVectors.Get(V2, "csharp-sdk TestCases.cs 12");
        var sent = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(RequestOf(vector));
        Assert.Null(sent.Header("X-Qiniu-Date"));
    }

    [Fact]
    public async Task QBox_sends_no_time()
    {
        var vector = SignatureVectors.Get(V2, "spock bare");
        var sent = await SignerOf(vector, QiniuAuth.QBox).SignAsync(RequestOf(vector));
        Assert.Null(sent.Header("X-Qiniu-Date"));
    }

    [Fact]
    public async Task Method_and_header_names_are_signed_in_their_canonical_case()
    {
        var vector = SignatureVectors.Get(V2, "csharp-sdk TestCases.cs 6 X-Qiniu headers");
        using var request = Signed.Request("gET", "https://upload.qiniup.com/", vector.Text("body"), "application/json");
        request.Add(
        [
            KeyValuePair.Create("x-qIniu-aAa", "DDD"),
            KeyValuePair.Create("X-QINIU-BBB", "BBB"),
        ]);
        var sent = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(request);
        Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://host.example.com/api/products", "host.example.com")]
    [InlineData("https://host.example.com:443/api/products", "host.example.com")]
    [InlineData("https://host.example.com:8443/api/products", "host.example.com:8443")]
    [InlineData("http://127.0.0.1:5000/api/products", "127.0.0.1:5000")]
    public async Task The_signed_host_is_the_one_on_the_wire(string uri, string host)
    {
        var vector = SignatureVectors.Get(V2, "spock bare");
        var explanation = await SignerOf(vector, QiniuAuth.Qiniu).ExplainAsync(Signed.Request("GET", uri));
        Assert.StartsWith($"GET /api/products\nHost: {host}\n", explanation.StringToSign, StringComparison.Ordinal);
    }

    [AwkwardCultures]
    public async Task Another_culture_signs_the_same()
    {
        foreach (var name in ExpressibleV2)
        {
            var vector = SignatureVectors.Get(V2, name.Data);
            var sent = await SignerOf(vector, QiniuAuth.Qiniu).SignAsync(RequestOf(vector));
            Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
        }
    }

    private static bool HasPath(JsonElement vector) =>
        vector.Text("target").StartsWith('/');

    private static string SignatureOf(JsonElement vector)
    {
        var authorization = vector.Text("authorization");
        return authorization[(authorization.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static (string Path, string Query) TargetOf(JsonElement vector)
    {
        var target = vector.Text("target");
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? (target, "") : (target[..query], target[query..]);
    }

    private static QiniuCredentials KeyOf(JsonElement vector) => new(vector.Text("ak"), new Secret(vector.Text("sk")));

    private static QiniuRequestSigner SignerOf(JsonElement vector, QiniuAuth auth, TimeProvider? time = null) => new(
        new FixedCredentials<QiniuCredentials>(KeyOf(vector)),
        new SigningClock(time ?? Signed.Clock(vector.Header("X-Qiniu-Date") ?? "20260101T000000Z")),
        auth,
        signTimestamp: vector.Header("X-Qiniu-Date") is not null);

    private static void AddDate(HttpRequestMessage request, JsonElement vector) =>
        request.Add(vector.Headers().Where(static header => header.Key == "X-Qiniu-Date"));

    // The date is the signer's to add.
    private static HttpRequestMessage RequestOf(JsonElement vector)
    {
        var host = vector.Text("host") is { Length: > 0 } given ? given : "host.example.com";
        var request = Signed.Request(
            vector.Text("method"),
            "https://" + host + vector.Text("target"),
            vector.Text("body"),
            vector.Text("contentType") is { Length: > 0 } type ? type : null);
        request.Add(vector.Headers().Where(static header => header.Key != "X-Qiniu-Date"));
        return request;
    }

    private static string SignatureIn(string authorization) => authorization.Split(':')[^1];
}
