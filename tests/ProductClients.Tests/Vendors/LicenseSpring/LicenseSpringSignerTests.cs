using System.Globalization;
using System.Text.Json;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Signing;
using ProductClients.Tests.Vendors.Shared;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringSignerTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("licensespring");

    [Theory, MemberData(nameof(All))]
    public async Task A_request_is_signed_as_the_vector_says(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        var sent = await SignerOf(vector).SignAsync(Request());
        Assert.Equal(AuthorizationOf(vector), sent.Header("Authorization"));
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_date_is_sent_as_it_was_signed(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        var sent = await SignerOf(vector).SignAsync(Request());
        Assert.Equal(vector.Text("date"), sent.Header("Date"));
    }

    [Fact]
    public async Task The_signature_of_the_documents_example_begins_as_printed_there()
    {
        var sent = await SignerOf(SignatureVectors.Get("licensespring", All.First().Data)).SignAsync(Request());
        Assert.Contains("signature=\"UDysfR", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task The_string_to_sign_is_the_vectors(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        var explanation = await SignerOf(vector).ExplainAsync(Request());
        Assert.Equal(vector.Text("stringToSign"), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_explanation_never_holds_a_key(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        var text = (await SignerOf(vector).ExplainAsync(Request())).AllText();
        Assert.DoesNotContain(vector.Text("sharedKey"), text, StringComparison.Ordinal);
        Assert.DoesNotContain("api-key", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Explaining_signs_as_signing_does(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        using var request = Request();
        await SignerOf(vector).ExplainAsync(request);
        Assert.Equal(AuthorizationOf(vector), request.Headers.NonValidated["Authorization"].ToString());
    }

    [Theory, MemberData(nameof(All))]
    public async Task Signing_twice_equals_signing_once(string name)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        using var request = Request();
        var once = await SignerOf(vector).SignAsync(request);
        var twice = await SignerOf(vector).SignAsync(request);
        Assert.Equal(once.Headers, twice.Headers);
    }

    [Fact]
    public async Task Signing_again_later_equals_signing_then_for_the_first_time()
    {
        var vector = SignatureVectors.Get("licensespring", All.First().Data);
        var clock = ClockOf(vector);
        clock.Now -= TimeSpan.FromSeconds(1);
        using var request = Request();
        await SignerOf(vector, clock).SignAsync(request);
        clock.Now += TimeSpan.FromSeconds(1);
        var again = await SignerOf(vector, clock).SignAsync(request);
        Assert.Equal(AuthorizationOf(vector), again.Header("Authorization"));
    }

    [Theory]
    [InlineData("https://api.example.com:8443/api/v4/products")]
    [InlineData("http://127.0.0.1:5000/other?a=1")]
    public async Task Neither_host_nor_path_is_signed(string uri)
    {
        var vector = SignatureVectors.Get("licensespring", All.First().Data);
        var sent = await SignerOf(vector).SignAsync(Signed.Request("GET", uri));
        Assert.Equal(AuthorizationOf(vector), sent.Header("Authorization"));
    }

    [Fact]
    public async Task A_fraction_of_a_second_is_neither_sent_nor_signed()
    {
        var vector = SignatureVectors.Get("licensespring", All.First().Data);
        var clock = ClockOf(vector);
        clock.Now += TimeSpan.FromMilliseconds(999);
        var sent = await SignerOf(vector, clock).SignAsync(Request());
        Assert.Equal(AuthorizationOf(vector), sent.Header("Authorization"));
    }

    [AwkwardCultures]
    public async Task Another_culture_signs_the_same()
    {
        foreach (var name in All)
        {
            var vector = SignatureVectors.Get("licensespring", name.Data);
            var sent = await SignerOf(vector).SignAsync(Request());
            Assert.Equal(AuthorizationOf(vector), sent.Header("Authorization"));
        }
    }

    private static string AuthorizationOf(JsonElement vector) =>
        $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{vector.Text("signature")}\",apikey=\"api-key\"";

    private static LicenseSpringRequestSigner SignerOf(JsonElement vector, TimeProvider? time = null) => new(
        new FixedCredentials<LicenseSpringCredentials>(
            new LicenseSpringCredentials(new Secret("api-key"), new Secret(vector.Text("sharedKey")))),
        new SigningClock(time ?? ClockOf(vector)));

    private static FixedTimeProvider ClockOf(JsonElement vector) =>
        new(DateTimeOffset.ParseExact(vector.Text("date"), "R", CultureInfo.InvariantCulture));

    private static HttpRequestMessage Request() =>
        Signed.Request("GET", "https://api.licensespring.com/api/v4/products");
}
