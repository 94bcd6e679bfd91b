using System.Text.Json;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Vendors.Ncp;

internal sealed class NcpSignerSample() : SignerSample("ncp", "x-ncp-apigw-signature-v2")
{
    public override string Signature(JsonElement vector) => vector.Text("signature");

    public override FixedTimeProvider Clock(JsonElement vector) =>
        SignerRequests.MillisecondClock(vector.Text("timestamp"));

    public override IRequestSigner Signer(JsonElement vector, TimeProvider? time = null) =>
        Signer(vector, apiKey: null, time);

    public override IRequestSigner SignerWithAllCredentials(JsonElement vector) => Signer(vector, "primary-key");

    public override string[] Secrets(JsonElement vector) => [vector.Text("secret"), "primary-key"];

    public override HttpRequestMessage Request(JsonElement vector) =>
        SignerRequests.Request(vector.Text("method"), "https://apigateway.apigw.ntruss.com" + vector.Text("target"));

    public override (string Name, string? Value)[] SentHeaders(JsonElement vector) =>
    [
        ("x-ncp-apigw-timestamp", vector.Text("timestamp")),
        ("x-ncp-iam-access-key", vector.Text("accessKey")),
        ("x-ncp-apigw-api-key", null),
    ];

    private NcpRequestSigner Signer(JsonElement vector, string? apiKey, TimeProvider? time = null) => new(
        new FixedCredentials<NcpCredentials>(
            new NcpCredentials(vector.Text("accessKey"), new Secret(vector.Text("secret")), apiKey)),
        new SigningClock(time ?? Clock(vector)),
        static () => null);
}
