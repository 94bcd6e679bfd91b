using System.Text;
using System.Text.Json;
using ProductClients.Vendors.Qiniu;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

/// <summary>A request of HttpClient always has a path, so the vectors with an empty one are compared at the text to
/// sign.</summary>
public sealed class QiniuSignerTests
{
    private static readonly QiniuSignerSample V2 = QiniuSignerSample.V2;

    private static readonly QiniuSignerSample QBox = QiniuSignerSample.QBox;

    public static IEnumerable<TheoryDataRow<string>> AllV2 => SignatureVectors.Names(V2.Section);

    public static IEnumerable<TheoryDataRow<string>> AllQBox => SignatureVectors.Names(QBox.Section);

    [Theory, MemberData(nameof(AllV2))]
    public void The_text_to_sign_is_written_and_signed_as_the_vector_says(string name)
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
    public void The_text_to_sign_of_QBox_is_written_and_signed_as_the_vector_says(string name)
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
            Sign(new QiniuCredentials(accessKey, new Secret(secretKey)), Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task QBox_sends_no_time()
    {
        var vector = V2.Vector("spock bare");
        var sent = await new QiniuSignerSample(V2.Section, QiniuAuth.QBox).Signer(vector).SignAsync(V2.Request(vector));
        Assert.Null(sent.Header("X-Qiniu-Date"));
    }

    [Fact]
    public async Task Method_and_header_names_are_signed_in_their_canonical_case()
    {
        var vector = V2.Vector("csharp-sdk TestCases.cs 6 X-Qiniu headers");
        using var request = Signed.Request("gET", "https://upload.qiniup.com/", vector.Text("body"), "application/json");
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
    public async Task The_signed_host_is_the_one_on_the_wire(string uri, string host)
    {
        var vector = V2.Vector("spock bare");
        var explanation = await V2.Signer(vector).ExplainAsync(Signed.Request("GET", uri));
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
