using System.Text.Json;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

/// <summary>The signer of Huawei. By default it signs the host and the <c>X-</c> headers. Vectors that sign
/// <c>Content-Type</c>, or that do not sign the host, give it the names, as the SignedHeaders option does.</summary>
internal sealed class HuaweiSignerSample() : SignerSample("huawei", "Authorization")
{
    public override string Signature(JsonElement vector) => vector.Text("authorization");

    public override FixedTimeProvider Clock(JsonElement vector) => SignerRequests.Clock(vector.Header("X-Sdk-Date")!);

    public override IRequestSigner Signer(JsonElement vector, TimeProvider? time = null) => new HuaweiRequestSigner(
        new FixedCredentials<HuaweiCredentials>(new HuaweiCredentials(
            vector.Text("ak"), new Secret(vector.Text("sk")), vector.Header("X-Security-Token"))),
        () => vector.Header("X-Project-Id"),
        new SigningClock(time ?? Clock(vector)),
        DerivationOf(vector),
        SignsTheDefaultHeaders(vector) ? null : HuaweiCanonicalRequest.Names(vector.Text("signedHeaders")));

    public override string[] Secrets(JsonElement vector) => [vector.Text("sk"), "SecurityTokenExample"];

    public override HttpRequestMessage Request(JsonElement vector)
    {
        var query = string.Join('&', vector.GetProperty("query").EnumerateArray().Select(static pair =>
            Uri.EscapeDataString(pair[0].GetString()!) + "=" + Uri.EscapeDataString(pair[1].GetString()!)));
        var request = SignerRequests.Request(
            vector.Text("method"),
            "https://" + (vector.Header("Host") ?? "host.example.com") + vector.Text("path")
            + (query.Length > 0 ? "?" + query : ""),
            vector.Text("body"),
            vector.Header("Content-Type"));
        request.Add(vector.Headers().Where(static header => header.Key == "TEST_UNDERSCORE"));
        return request;
    }

    public override (string Name, string? Value)[] SentHeaders(JsonElement vector) =>
    [
        ("X-Sdk-Date", vector.Header("X-Sdk-Date")),
        ("X-Project-Id", vector.Header("X-Project-Id")),
        ("X-Security-Token", vector.Header("X-Security-Token")),
    ];

    private static bool SignsTheDefaultHeaders(JsonElement vector) =>
        vector.Text("signedHeaders").StartsWith("host;", StringComparison.Ordinal);

    private static string? DerivationOf(JsonElement vector) =>
        vector.Text("region") is { Length: > 0 } region ? $"{region}/{vector.Text("service")}" : null;
}
