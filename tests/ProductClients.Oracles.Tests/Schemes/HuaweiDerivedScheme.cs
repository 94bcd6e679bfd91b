using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Huawei's <c>V11-HMAC-SHA256</c>, which derives a key for a day, a region and a service.</summary>
internal sealed class HuaweiDerivedScheme : HuaweiScheme
{
    private const string Scope = RandomText.Letters + RandomText.Digits + "-_.";

    public override string Name => "V11-HMAC-SHA256";

    public override SigningCase Draw(Randomness random) => base.Draw(random) with
    {
        Region = "r" + RandomText.Of(random, Scope, 20),
        Service = "s" + RandomText.Of(random, Scope, 20),
    };

    public override SigningInput CreateInput(SigningCase drawn) => base.CreateInput(drawn) with
    {
        RegionId = drawn.Region,
        ServiceName = drawn.Service,
    };

    public override IRequestSigner CreateSigner(SigningCase drawn) => new HuaweiRequestSigner(
        CredentialsOf(drawn), () => drawn.ProjectId, ClockOf(drawn), $"{drawn.Region}/{drawn.Service}");
}
