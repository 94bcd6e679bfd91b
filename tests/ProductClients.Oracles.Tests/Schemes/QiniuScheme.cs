using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Qiniu's signature v2.</summary>
internal sealed class QiniuScheme : Scheme
{
    private static readonly string[] Ignored = ["X-Qiniu-", "X-Qiniu", "X-Other", "X-Qiniuu-A"];

    public override string Name => "Qiniu";

    public override string DateHeader => "X-Qiniu-Date";

    public override IReadOnlyList<Exclusion> Exclusions => QiniuExclusions.OfV2;

    public override SigningCase Draw(Randomness random) => RandomRequest.Draw(random, DrawHeaders) with
    {
        SignTimestamp = random.Percent(70),
    };

    public override SigningInput CreateInput(SigningCase drawn) => new(Name, drawn.AccessKey, drawn.SecretKey)
    {
        Method = drawn.Method,
        Url = drawn.Uri.AbsoluteUri,
        Headers = drawn.WireHeaders(""),
        ContentType = drawn.ContentType,
        Body = drawn.Body,
        Time = drawn.Time.ToUnixTimeMilliseconds(),
        SignTimestamp = drawn.SignTimestamp,
    };

    public override IRequestSigner CreateSigner(SigningCase drawn) => new QiniuRequestSigner(
        Fixed(new QiniuCredentials(drawn.AccessKey, new Secret(drawn.SecretKey))),
        ClockOf(drawn),
        QiniuAuth.Qiniu,
        drawn.SignTimestamp);

    private static KeyValuePair<string, string[]>[] DrawHeaders(Randomness random)
    {
        var signed = random.Many(5, () => KeyValuePair.Create(
            RandomRequest.HeaderName(random, "x-qiniu-"), new[] { RandomText.Printable(random, 40) }));
        var ignored = random.Many(2, () => KeyValuePair.Create(random.Pick(Ignored), new[] { "v" }));
        return
        [
            .. signed.Where(static header => !header.Key.Equals("X-Qiniu-Date", StringComparison.OrdinalIgnoreCase)),
            .. ignored,
        ];
    }
}
