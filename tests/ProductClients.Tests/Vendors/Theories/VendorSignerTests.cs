using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorSignerTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Vectors => SignerSamples.Vectors;

    public static IEnumerable<TheoryDataRow<string>> Sections => SignerSamples.Sections;

    [Theory, MemberData(nameof(Vectors))]
    public async Task Signature_matches_the_vector(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        var sent = await sample.Signer(vector).SignAsync(sample.Request(vector));
        Assert.Equal(sample.Signature(vector), sent.Header(sample.SignatureHeader));
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task Signed_headers_are_sent(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        var sent = await sample.Signer(vector).SignAsync(sample.Request(vector));
        Assert.All(sample.SentHeaders(vector), header => Assert.Equal(header.Value, sent.Header(header.Name)));
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task String_to_sign_matches_the_vector(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        var explanation = await sample.Signer(vector).ExplainAsync(sample.Request(vector));
        Assert.Equal(sample.StringToSign(vector), explanation.StringToSign);
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task Explanation_never_shows_a_secret(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        var explanation = await sample.SignerWithAllCredentials(vector).ExplainAsync(sample.Request(vector));
        Assert.All(
            sample.Secrets(vector),
            secret => Assert.DoesNotContain(secret, explanation.AllText(), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task Explaining_signs_the_request(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        using var request = sample.Request(vector);
        await sample.Signer(vector).ExplainAsync(request);
        Assert.Equal(
            sample.Signature(vector), request.Headers.NonValidated[sample.SignatureHeader].ToString());
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task Signing_twice_equals_signing_once(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        using var request = sample.Request(vector);
        var once = await sample.SignerWithAllCredentials(vector).SignAsync(request);
        var twice = await sample.SignerWithAllCredentials(vector).SignAsync(request);
        Assert.Equal(once.Headers, twice.Headers);
    }

    [Theory, MemberData(nameof(Vectors))]
    public async Task Signing_again_later_replaces_the_first_signature(string section, string name)
    {
        var (sample, vector) = (SignerSamples.Of(section), SignatureVectors.Get(section, name));
        var clock = sample.Clock(vector);
        clock.Now -= TimeSpan.FromSeconds(55);
        using var request = sample.Request(vector);
        await sample.Signer(vector, clock).SignAsync(request);
        clock.Now += TimeSpan.FromSeconds(55);
        var again = await sample.Signer(vector, clock).SignAsync(request);
        Assert.Equal(sample.Signature(vector), again.Header(sample.SignatureHeader));
    }

    [AwkwardCulturesTheory, MemberData(nameof(Sections))]
    public async Task Signature_does_not_depend_on_the_culture(string section)
    {
        var sample = SignerSamples.Of(section);
        foreach (var name in sample.Vectors)
        {
            var vector = sample.Vector(name.Data);
            var sent = await sample.Signer(vector).SignAsync(sample.Request(vector));
            Assert.Equal(sample.Signature(vector), sent.Header(sample.SignatureHeader));
        }
    }
}
