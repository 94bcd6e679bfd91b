using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.LicenseSpring;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>
/// LicenseSpring's signature of the date. <c>@licensespring/node-sdk</c> 1.4.17 spells the header as the documents do,
/// so no request is excluded.
/// </summary>
internal sealed class LicenseSpringScheme : Scheme
{
    public override string Name => "LicenseSpring";

    public override string DateHeader => "Date";

    public override SigningCase Draw(Randomness random) => RandomRequest.Draw(random, static _ => []);

    public override SigningInput CreateInput(SigningCase drawn) => new(Name, drawn.AccessKey, drawn.SecretKey)
    {
        Time = drawn.Time.ToUnixTimeMilliseconds(),
    };

    public override IRequestSigner CreateSigner(SigningCase drawn) => new LicenseSpringRequestSigner(
        Fixed(new LicenseSpringCredentials(new Secret(drawn.AccessKey), new Secret(drawn.SecretKey))), ClockOf(drawn));
}
