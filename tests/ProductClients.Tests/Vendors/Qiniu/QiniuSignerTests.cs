using System.Text;
using System.Text.Json;
using ProductClients.Vendors.Qiniu;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

/// <summary>HttpClient sends no request without a path. For the vectors that have none, the text to sign is
/// compared.</summary>
public sealed class QiniuSignerTests
{
    private static readonly QiniuSignerSample V2 = QiniuSignerSample.V2;

    private static readonly QiniuSignerSample QBox = QiniuSignerSample.QBox;

    public static IEnumerable<TheoryDataRow<string>> AllV2 => SignatureVectors.Names(V2.Section);

    public static IEnumerable<TheoryDataRow<string>> AllQBox => SignatureVectors.Names(QBox.Section);

    [Theory, MemberData(nameof(AllV2))]
    public void Written_and_signed_text_matches_the_vector(string name)
    {
        var vector = V2.Vector(name);
        using var request = V2.Request(vector);
        AddDate(request, vector);
        var (path, query) = TargetOf(vector);
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        QiniuSigningText.WriteV2(ref buffer, request, path, query, Encoding.UTF8.GetBytes(vector.Text("body")));
        Assert.Equal(vector.Text("signingString"), buffer.ToString());
        Assert.Equal(SignatureOf(vector), Sign(QiniuSignerSample.CredentialsOf(vector), buffer.Written));
        buffer.Dispose();
    }

    [Theory, MemberData(nameof(AllQBox))]
    public void Written_and_signed_QBox_text_matches_the_vector(string name)
    {
        var vector = QBox.Vector(name);
        using var request = V2.Request(vector);
        var (path, query) = TargetOf(vector);
        var buffer = new Utf8Buffer(stackalloc byte[16]);
        QiniuSigningText.WriteQBox(ref buffer, request, path, query, Encoding.UTF8.GetBytes(vector.Text("body")));
        Assert.Equal(vector.Text("signingString"), buffer.ToString());
        Assert.Equal(SignatureOf(vector), Sign(QiniuSignerSample.CredentialsOf(vector), buffer.Written));
        buffer.Dispose();
    }

    // From the tests of the Go and Python SDKs.
    [Theory]
    [InlineData("ak", "sk", "hello", "NDN8cM0rwosxhHJ6QAcI7ialr0g=")]
    [InlineData("ak", "sk", "world", "wZ-sw41ayh3PFDmQA-D3o7eBJIY=")]
    [InlineData("ak", "sk", "-test", "oJ59sZasiWSqL1o7ugZs5OInEK4=")]
    [InlineData("ak", "sk", "ba#a-", "tqHL8V2BbNI0dVDXsvueZp_2QnI=")]
    [InlineData("abcdefghklmnopq", "1234567890", "test", "mSNBTR7uS2crJsyFr2Amwv1LaYg=")]
    public void Signature_of_a_text_matches_the_tests_of_the_vendor(
        string accessKey, string secretKey, string text, string signature) =>
        Assert.Equal(
            signature,
            Sign(new QiniuCredentials(accessKey, new Secret(secretKey)), Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task QBox_sends_no_date()
    {
        var vector = V2.Vector("spock bare");
        var sent = await new QiniuSignerSample(V2.Section, QiniuAuth.QBox).Signer(vector).SignAsync(V2.Request(vector));
        Assert.Null(sent.Header("X-Qiniu-Date"));
    }

    [Fact]
    public async Task Method_and_header_names_are_signed_in_canonical_case()
    {
        var vector = V2.Vector("csharp-sdk TestCases.cs 6 X-Qiniu headers");
        using var request = SignerRequests.Request(
            "gET", "https://upload.qiniup.com/", vector.Text("body"), "application/json");
        request.Add(
        [
            KeyValuePair.Create("x-qIniu-aAa", "DDD"),
            KeyValuePair.Create("X-QINIU-BBB", "BBB"),
        ]);
        var sent = await V2.Signer(vector).SignAsync(request);
        Assert.Equal(vector.Text("authorization"), sent.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://host.example.com/api/products", "host.example.com")]
    [InlineData("https://host.example.com:443/api/products", "host.example.com")]
    [InlineData("https://host.example.com:8443/api/products", "host.example.com:8443")]
    [InlineData("http://127.0.0.1:5000/api/products", "127.0.0.1:5000")]
    public async Task Signed_host_is_the_host_that_is_sent(string uri, string host)
    {
        var vector = V2.Vector("spock bare");
        var explanation = await V2.Signer(vector).ExplainAsync(SignerRequests.Request("GET", uri));
        Assert.StartsWith($"GET /api/products\nHost: {host}\n", explanation.StringToSign, StringComparison.Ordinal);
    }

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

    private static void AddDate(HttpRequestMessage request, JsonElement vector) =>
        request.Add(vector.Headers().Where(static header => header.Key == "X-Qiniu-Date"));

    private static string Sign(QiniuCredentials credentials, ReadOnlySpan<byte> text) =>
        QiniuRequestSigner.Authorize("Qiniu", credentials, text).Split(':')[^1];
}
