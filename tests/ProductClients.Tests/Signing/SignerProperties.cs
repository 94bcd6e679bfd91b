using System.Globalization;
using FsCheck.Xunit;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

/// <summary>Properties of every signer for every request.</summary>
/// <remarks>
/// The message of a failure contains its seed. Set it as <see cref="PropertyAttribute.Replay"/> to run the case again.
/// </remarks>
[Properties(MaxTest = 100 * LongRun.Factor, Arbitrary = [typeof(SigningCases)])]
public class SignerProperties
{
    internal static readonly string[] Signers =
        ["huawei", "huawei-v11", "ncp", "scp", "licensespring", "qiniu", "qbox"];

    private static readonly string[] Cultures = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];

    [Property]
    public void Signing_twice_equals_signing_once(SigningCase @case) => Assert.All(Signers, name =>
    {
        var signer = Create(name, @case.Time);
        using var request = Request(@case.Parts);
        Sign(signer, request);
        var once = HeadersOf(request);
        Sign(signer, request);
        Assert.Equal(once, HeadersOf(request));
    });

    [Property]
    public void Signature_is_the_same_under_every_culture(SigningCase @case) => Assert.All(Signers, name =>
    {
        var expected = Signed(name, @case.Parts, @case.Time);
        var before = CultureInfo.CurrentCulture;
        try
        {
            Assert.All(Cultures, culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Signed(name, @case.Parts, @case.Time));
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    [Property]
    public void Each_header_has_one_printable_value(SigningCase @case) => Assert.All(Signers, name =>
        Assert.All(Signed(name, @case.Parts, @case.Time), static header =>
        {
            Assert.Equal(1, header.Count);
            Assert.NotEmpty(header.Value);
            Assert.Equal(-1, WireText.IndexOfInvalid(header.Value));
        }));

    [Property]
    public void Secret_is_not_in_the_headers_or_the_explanation(SigningCase @case) => Assert.All(Signers, name =>
    {
        using var request = Request(@case.Parts);
        var explanation =
            Create(name, @case.Time).ExplainAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        Assert.DoesNotContain(
            "canary", $"{explanation} {string.Join(' ', HeadersOf(request))}", StringComparison.Ordinal);
    });

    [Property]
    public void Huawei_signature_does_not_depend_on_the_query_order(SigningCase @case) => Assert.Equal(
        Signed("huawei", @case.Parts, @case.Time),
        Signed("huawei", [.. Enumerable.Reverse(@case.Parts)], @case.Time));

    private static HttpRequestMessage Request(IReadOnlyList<string> parts)
    {
        var query = string.Join('&', parts.Select(static (part, i) =>
            Uri.EscapeDataString(part)
            + "="
            + Uri.EscapeDataString(new string([.. part.Reverse().Where(char.IsAscii)]))));
        return new HttpRequestMessage(HttpMethod.Get, $"https://vendor.example:8443/v1/products?{query}");
    }

    internal static (string Name, string Value, int Count)[] Signed(
        string name, IReadOnlyList<string> parts, DateTimeOffset time)
    {
        using var request = Request(parts);
        Sign(Create(name, time), request);
        return HeadersOf(request);
    }

    private static (string Name, string Value, int Count)[] HeadersOf(HttpRequestMessage request) =>
        [.. request.Headers.NonValidated
            .Select(static header => (header.Key, header.Value.ToString(), header.Value.Count))
            .OrderBy(static header => header.Key, StringComparer.Ordinal)];

    private static void Sign(IRequestSigner signer, HttpRequestMessage request) =>
        signer.SignAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static IRequestSigner Create(string name, DateTimeOffset time)
    {
        var clock = new SigningClock(new FixedTimeProvider(time));
        var secret = new Secret("canary-secret");
        return name switch
        {
            "huawei" or "huawei-v11" => new HuaweiRequestSigner(
                new FixedCredentials<HuaweiCredentials>(new HuaweiCredentials("AK", secret)),
                static () => "project",
                clock,
                name == "huawei" ? null : "region/service"),
            "ncp" => new NcpRequestSigner(
                new FixedCredentials<NcpCredentials>(new NcpCredentials("AK", secret)), clock, static () => null),
            "scp" => new ScpRequestSigner(
                new FixedCredentials<ScpCredentials>(new ScpCredentials("AK", secret)), clock, static () => null),
            "licensespring" => new LicenseSpringRequestSigner(
                new FixedCredentials<LicenseSpringCredentials>(
                    new LicenseSpringCredentials(new Secret("api-key"), secret)),
                clock),
            _ => new QiniuRequestSigner(
                new FixedCredentials<QiniuCredentials>(new QiniuCredentials("AK", secret)),
                clock,
                name == "qbox" ? QiniuAuth.QBox : QiniuAuth.Qiniu,
                signTimestamp: true),
        };
    }
}
