using System.Globalization;
using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>Huawei's <c>SDK-HMAC-SHA256</c>.</summary>
internal class HuaweiScheme : Scheme
{
    private const string ContentHash = "X-Sdk-Content-Sha256";
    private static readonly string[] Own = ["X-Sdk-Date", "X-Project-Id", "X-Security-Token", ContentHash];

    public override string Name => "SDK-HMAC-SHA256";

    public override string DateHeader => "X-Sdk-Date";

    public override IReadOnlyList<Exclusion> Exclusions => HuaweiExclusions.All;

    public override SigningCase Draw(Randomness random) => RandomRequest.Draw(random, DrawHeaders) with
    {
        ProjectId = random.Percent(70) ? RandomText.Id(random) : null,
        // A token is long and occurs nowhere else. An explanation masks it wherever it occurs.
        SecurityToken = random.Percent(30) ? "SecurityToken" + RandomText.Id(random) : null,
    };

    public override SigningInput CreateInput(SigningCase drawn) => new(Name, drawn.AccessKey, drawn.SecretKey)
    {
        Method = drawn.Method,
        Origin = drawn.Origin,
        Path = drawn.Path,
        Query = drawn.Query.Select(static pair => new[] { pair.Key, pair.Value }),
        Headers = SignedHeaders(drawn),
        Body = drawn.Body,
        SdkDate = drawn.Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        ProjectId = drawn.ProjectId,
        SecurityToken = drawn.SecurityToken,
    };

    // An explanation does not show the token. Both signatures are made with it.
    public override Signature Read(SigningCase drawn, Signature response) => drawn.SecurityToken is null
        ? response
        : response with
        {
            CanonicalRequest = response.CanonicalRequest?.Replace(
                $"\nx-security-token:{drawn.SecurityToken}\n",
                "\nx-security-token:[redacted]\n",
                StringComparison.Ordinal),
        };

    public override IRequestSigner CreateSigner(SigningCase drawn) =>
        new HuaweiRequestSigner(CredentialsOf(drawn), () => drawn.ProjectId, ClockOf(drawn));

    protected static ICredentialSource<HuaweiCredentials> CredentialsOf(SigningCase drawn) => Fixed(
        new HuaweiCredentials(drawn.AccessKey, new Secret(drawn.SecretKey), Secret.FromString(drawn.SecurityToken)));

    // The package signs every header that it gets, including Content-Type. The service uses the list of headers in the
    // signature. So the package gets the headers that the library signs: Host and the X- headers
    // (docs/vendors/huawei-signature.md, "Headers").
    private static Dictionary<string, string> SignedHeaders(SigningCase drawn)
    {
        var headers = drawn.WireHeaders("X-");
        if (drawn.Host is not null)
        {
            headers.Add("host", drawn.Host);
        }

        return headers;
    }

    private static KeyValuePair<string, string[]>[] DrawHeaders(Randomness random)
    {
        var headers = random
            .Many(4, () => KeyValuePair.Create(RandomRequest.HeaderName(random, "X-"), DrawValues(random)))
            .Where(static header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .ToList();
        if (random.Percent(15))
        {
            headers.Add(KeyValuePair.Create(ContentHash, new[] { "UNSIGNED-PAYLOAD" }));
        }

        if (random.Percent(20))
        {
            headers.Add(KeyValuePair.Create("User-Agent", new[] { "ProductClients/1.0" }));
        }

        return [.. headers];
    }

    private static string[] DrawValues(Randomness random)
    {
        var space = random.Percent(3) ? " " : "";
        return random.Percent(90)
            ? [space + RandomText.Printable(random, 40)]
            : [RandomText.Printable(random, 10), RandomText.Printable(random, 10) + space];
    }
}
