using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Qiniu's older signature QBox, which covers only the target and the body of a form.</summary>
internal sealed class QBoxScheme : Scheme
{
    public override string Name => "QBox";

    public override string? DateHeader => null;

    public override IReadOnlyList<Exclusion> Exclusions => QiniuExclusions.OfQBox;

    public override SigningCase Draw(Randomness random) => RandomRequest.Draw(random, static _ => []);

    // The package signs any body that it gets, and documents that it must get only the body of a form
    // (docs/vendors/qiniu.md, "QBox: the older signature").
    public override SigningInput CreateInput(SigningCase drawn) => new(Name, drawn.AccessKey, drawn.SecretKey)
    {
        Url = drawn.Uri.AbsoluteUri,
        Body = drawn.ContentType == "application/x-www-form-urlencoded" ? drawn.Body : null,
    };

    public override IRequestSigner CreateSigner(SigningCase drawn) => new QiniuRequestSigner(
        Fixed(new QiniuCredentials(drawn.AccessKey, new Secret(drawn.SecretKey))),
        ClockOf(drawn),
        QiniuAuth.QBox,
        signTimestamp: true);
}
