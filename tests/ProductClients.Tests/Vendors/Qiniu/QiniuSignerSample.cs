using System.Text.Json;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.Vendors.Qiniu;

internal sealed class QiniuSignerSample(string section, QiniuAuth auth) : SignerSample(section, "Authorization")
{
    public static readonly QiniuSignerSample V2 = new("qiniuV2", QiniuAuth.Qiniu);

    public static readonly QiniuSignerSample QBox = new("qiniuQBox", QiniuAuth.QBox);

    // HttpClient sends no request without a path.
    public override IEnumerable<TheoryDataRow<string>> Vectors =>
        SignatureVectors.Names(Section, static vector => vector.Text("target").StartsWith('/'));

    public override string Signature(JsonElement vector) => vector.Text("authorization");

    public override string StringToSign(JsonElement vector) => vector.Text("signingString");

    public override FixedTimeProvider Clock(JsonElement vector) =>
        SignerRequests.Clock(vector.Header("X-Qiniu-Date") ?? "20260101T000000Z");

    public override IRequestSigner Signer(JsonElement vector, TimeProvider? time = null) =>
        Signer(vector, CredentialsOf(vector), time);

    // The secret of the vectors is "sk", which other text can contain.
    public override IRequestSigner SignerWithAllCredentials(JsonElement vector) =>
        Signer(vector, new QiniuCredentials("access", new Secret("the-secret-key")));

    public override string[] Secrets(JsonElement vector) => ["the-secret-key"];

    // The signer adds the date.
    public override HttpRequestMessage Request(JsonElement vector)
    {
        var host = vector.Text("host") is { Length: > 0 } given ? given : "host.example.com";
        var request = SignerRequests.Request(
            vector.Text("method"),
            "https://" + host + vector.Text("target"),
            vector.Text("body"),
            vector.Text("contentType") is { Length: > 0 } type ? type : null);
        request.Add(vector.Headers().Where(static header => header.Key != "X-Qiniu-Date"));
        return request;
    }

    public override (string Name, string? Value)[] SentHeaders(JsonElement vector) =>
        [("X-Qiniu-Date", vector.Header("X-Qiniu-Date"))];

    public static QiniuCredentials CredentialsOf(JsonElement vector) =>
        new(vector.Text("ak"), new Secret(vector.Text("sk")));

    private QiniuRequestSigner Signer(
        JsonElement vector, QiniuCredentials credentials, TimeProvider? time = null) => new(
        new FixedCredentials<QiniuCredentials>(credentials),
        new SigningClock(time ?? Clock(vector)),
        auth,
        signTimestamp: vector.Header("X-Qiniu-Date") is not null);
}
