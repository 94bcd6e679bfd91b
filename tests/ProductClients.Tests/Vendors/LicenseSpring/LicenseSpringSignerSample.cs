using System.Globalization;
using System.Text.Json;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Tests.Vendors.LicenseSpring;

internal sealed class LicenseSpringSignerSample() : SignerSample("licensespring", "Authorization")
{
    public override string Signature(JsonElement vector) =>
        $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{vector.Text("signature")}\",apikey=\"api-key\"";

    public override FixedTimeProvider Clock(JsonElement vector) =>
        new(DateTimeOffset.ParseExact(vector.Text("date"), "R", CultureInfo.InvariantCulture));

    public override IRequestSigner Signer(JsonElement vector, TimeProvider? time = null) =>
        new LicenseSpringRequestSigner(
            new FixedCredentials<LicenseSpringCredentials>(
                new LicenseSpringCredentials(new Secret("api-key"), new Secret(vector.Text("sharedKey")))),
            new SigningClock(time ?? Clock(vector)));

    public override string[] Secrets(JsonElement vector) => [vector.Text("sharedKey"), "api-key"];

    public override HttpRequestMessage Request(JsonElement vector) =>
        SignerRequests.Request("GET", "https://api.licensespring.com/api/v4/products");

    public override (string Name, string? Value)[] SentHeaders(JsonElement vector) => [("Date", vector.Text("date"))];
}
