using System.Text.Json;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Vendors.Scp;

internal sealed class ScpSignerSample() : SignerSample("scp", "Scp-Signature")
{
    public override string Signature(JsonElement vector) => vector.Text("signature");

    public override FixedTimeProvider Clock(JsonElement vector) =>
        SignerRequests.MillisecondClock(vector.Text("timestamp"));

    public override IRequestSigner Signer(JsonElement vector, TimeProvider? time = null) =>
        Signer(vector, accountId: null, time);

    public override IRequestSigner SignerWithAllCredentials(JsonElement vector) => Signer(vector, "account-1");

    public override string[] Secrets(JsonElement vector) => [vector.Text("secret")];

    public override HttpRequestMessage Request(JsonElement vector) =>
        SignerRequests.Request(vector.Text("method"), vector.Text("url"));

    public override (string Name, string? Value)[] SentHeaders(JsonElement vector) =>
    [
        ("Scp-Timestamp", vector.Text("timestamp")),
        ("Scp-Accesskey", vector.Text("accessKey")),
        ("Scp-ClientType", vector.Text("clientType")),
        ("Scp-AccountId", null),
    ];

    private ScpRequestSigner Signer(JsonElement vector, string? accountId, TimeProvider? time = null) => new(
        new FixedCredentials<ScpCredentials>(
            new ScpCredentials(vector.Text("accessKey"), new Secret(vector.Text("secret")), accountId)),
        new SigningClock(time ?? Clock(vector)),
        static () => null);
}
