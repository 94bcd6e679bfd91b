using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Qiniu's older signature, of target and form alone.</summary>
internal sealed class QBoxScheme : Scheme
{
    public override string Name => "QBox";

    public override string? DateHeader => null;

    public override IReadOnlyList<Exclusion> Exclusions => QiniuExclusions.OfQBox;

    public override SigningCase Draw(Randomness random) => RandomRequest.Draw(random, static _ => []);

    // The package signs any body it is given, and says to give it only a form's (docs/vendors/qiniu.md, "QBox: the older
    // signature").
    public override OracleQuestion Ask(SigningCase drawn) => new(Name, drawn.AccessKey, drawn.SecretKey)
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
