using System.Globalization;

namespace ProductClients.Testing.Tests.Vectors;

public sealed class LicenseSpringVectorTests
{
    public static IEnumerable<TheoryDataRow<string>> All => SignatureVectors.Names("licensespring");

    [Theory, MemberData(nameof(All))]
    public void Vector_is_accepted(string name) => Assert.Null(Verify(name, request => request));

    [Theory, MemberData(nameof(All))]
    public void Any_change_of_a_signed_value_is_rejected(string name)
    {
        Assert.NotNull(Verify(name, request => request.With("Date", "Tue, 07 Jun 2011 20:51:36 GMT")));
        Assert.NotNull(Verify(name, request => request, options => options.SharedKey = "another"));
        Assert.NotNull(Verify(name, request => request, options => options.ApiKey = "another"));
    }

    [Theory, MemberData(nameof(All))]
    public void Date_more_than_15_minutes_off_is_rejected(string name)
    {
        Assert.Null(Verify(name, request => request with { Now = request.Now.AddMinutes(15) }));
        Assert.NotNull(Verify(name, request => request with { Now = request.Now.AddMinutes(15).AddSeconds(1) }));
    }

    [Theory]
    [InlineData("algorithm=\"hmac-sha256\", headers=\"date\", signature=\"{0}\", apiKey=\"key\"")]
    [InlineData("algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{0}\",apikey=\"key\"")]
    public void Both_spellings_of_the_authorization_header_are_accepted(string format)
    {
        var vector = SignatureVectors.Get("licensespring", All.First().Data);
        var header = string.Format(CultureInfo.InvariantCulture, format, vector.Text("signature"));
        Assert.Null(Verify(All.First().Data, request => request.With("Authorization", header)));
    }

    private static EmulatorResponse? Verify(
        string name, Func<Request, Request> change, Action<LicenseSpringEmulatorOptions>? configure = null)
    {
        var vector = SignatureVectors.Get("licensespring", name);
        var options = new LicenseSpringEmulatorOptions { ApiKey = "key", SharedKey = vector.Text("sharedKey") };
        configure?.Invoke(options);
        var now = DateTimeOffset.ParseExact(vector.Text("date"), "R", CultureInfo.InvariantCulture);
        var request = new Request("GET", "https", "/api/v4/products", now).With("Date", vector.Text("date")).With(
            "Authorization",
            $"algorithm=\"hmac-sha256\",headers=\"date\",signature=\"{vector.Text("signature")}\",apikey=\"key\"");
        return new LicenseSpringSignatureVerifier(options, new IssuedTokens()).Verify(change(request).ToWire());
    }
}
