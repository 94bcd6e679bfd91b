using System.Text.Json;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringSignerTests
{
    private static readonly LicenseSpringSignerSample Sample = new();

    private static readonly JsonElement Vector = Sample.Vector(
        "doc request-signature example (doc prints only the prefix UDysfR)");

    [Fact]
    public async Task Signature_begins_as_in_the_documented_example()
    {
        var sent = await Sample.Signer(Vector).SignAsync(Sample.Request(Vector));
        Assert.Contains("signature=\"UDysfR", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com:8443/api/v4/products")]
    [InlineData("http://127.0.0.1:5000/other?a=1")]
    public async Task Host_and_path_are_not_signed(string uri)
    {
        var sent = await Sample.Signer(Vector).SignAsync(SignerRequests.Request("GET", uri));
        Assert.Equal(Sample.Signature(Vector), sent.Header("Authorization"));
    }

    [Fact]
    public async Task Fraction_of_a_second_is_neither_sent_nor_signed()
    {
        var clock = Sample.Clock(Vector);
        clock.Now += TimeSpan.FromMilliseconds(999);
        var sent = await Sample.Signer(Vector, clock).SignAsync(Sample.Request(Vector));
        Assert.Equal(Sample.Signature(Vector), sent.Header("Authorization"));
    }
}
