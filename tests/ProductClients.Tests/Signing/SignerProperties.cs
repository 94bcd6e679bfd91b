using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProductClients.Providers.Huawei;
using ProductClients.Providers.LicenseSpring;
using ProductClients.Providers.Ncp;
using ProductClients.Providers.Qiniu;
using ProductClients.Providers.Scp;
using ProductClients.Signing;
using ProductClients.Tests.Providers.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Signing;

/// <summary>What holds for every signer and every request. FsCheck prints the seed of a failure.</summary>
public class SignerProperties
{
    private static readonly string[] Cultures = ["th-TH", "ar-SA", "fa-IR", "tr-TR"];

    public static TheoryData<string> Signers => ["huawei", "huawei-v11", "ncp", "scp", "licensespring", "qiniu", "qbox"];

    [Theory]
    [MemberData(nameof(Signers))]
    public void Signing_twice_equals_signing_once(string name) => Holds((parts, time) =>
    {
        var signer = Create(name, time);
        using var request = Request(parts);
        Sign(signer, request);
        var once = HeadersOf(request);
        Sign(signer, request);
        return once.SequenceEqual(HeadersOf(request));
    });

    [Theory]
    [MemberData(nameof(Signers))]
    public void A_signature_is_the_same_under_every_culture(string name) => Holds((parts, time) =>
    {
        var expected = Signed(name, parts, time);
        var before = CultureInfo.CurrentCulture;
        try
        {
            return Array.TrueForAll(Cultures, culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return expected.SequenceEqual(Signed(name, parts, time));
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    });

    [Theory]
    [MemberData(nameof(Signers))]
    public void Headers_are_single_and_printable(string name) => Holds((parts, time) =>
        Signed(name, parts, time).All(static header =>
            header.Count == 1 && WireText.IndexOfInvalid(header.Value) < 0 && header.Value.Length > 0));

    [Theory]
    [MemberData(nameof(Signers))]
    public void The_secret_is_in_no_header_and_no_explanation(string name) => Holds((parts, time) =>
    {
        using var request = Request(parts);
        var explanation = Create(name, time).ExplainAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return !$"{explanation} {string.Join(' ', HeadersOf(request))}".Contains("canary", StringComparison.Ordinal);
    });

    [Fact]
    public void Huaweis_query_is_signed_whatever_its_order() => Holds((parts, time) =>
        Signed("huawei", parts, time).SequenceEqual(Signed("huawei", [.. Enumerable.Reverse(parts)], time)));

    private static void Holds(Func<string[], FixedTimeProvider, bool> property)
    {
        var times = Gen.Choose(0, int.MaxValue).Select(static seconds => DateTimeOffset.FromUnixTimeSeconds(seconds));
        var cases = ArbMap.Default.GeneratorFor<string[]>()
            .Select(static parts => parts.Select(Clean).Distinct(StringComparer.Ordinal).ToArray()).Zip(times);
        Prop.ForAll(cases.ToArbitrary(), pair => property(pair.Item1, new FixedTimeProvider(pair.Item2)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    // A lone surrogate is refused where a value is written into a request, long before a signer sees it.
    private static string Clean(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(static rune => rune != System.Text.Rune.ReplacementChar));

    private static HttpRequestMessage Request(string[] parts)
    {
        var query = string.Join('&', parts.Select(static (part, i) =>
            $"{Uri.EscapeDataString(part)}={Uri.EscapeDataString(new string([.. part.Reverse().Where(char.IsAscii)]))}"));
        return new HttpRequestMessage(HttpMethod.Get, $"https://vendor.example:8443/v1/products?{query}");
    }

    internal static (string Name, string Value, int Count)[] Signed(string name, string[] parts, FixedTimeProvider time)
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

    private static IRequestSigner Create(string name, TimeProvider time)
    {
        var clock = new SigningClock(time);
        var secret = new Secret("canary-secret");
        return name switch
        {
            "huawei" or "huawei-v11" => new HuaweiRequestSigner(
                new FixedCredentials<HuaweiCredentials>(new HuaweiCredentials("AK", secret)),
                static () => "project",
                clock,
                name == "huawei" ? null : "region/service"),
            "ncp" => new NcpRequestSigner(new FixedCredentials<NcpCredentials>(new NcpCredentials("AK", secret)), clock),
            "scp" => new ScpRequestSigner(new FixedCredentials<ScpCredentials>(new ScpCredentials("AK", secret)), clock),
            "licensespring" => new LicenseSpringRequestSigner(
                new FixedCredentials<LicenseSpringCredentials>(new LicenseSpringCredentials(new Secret("api-key"), secret)), clock),
            _ => new QiniuRequestSigner(
                new FixedCredentials<QiniuCredentials>(new QiniuCredentials("AK", secret)),
                clock,
                name == "qbox" ? QiniuAuth.QBox : QiniuAuth.Qiniu,
                signTimestamp: true),
        };
    }
}
