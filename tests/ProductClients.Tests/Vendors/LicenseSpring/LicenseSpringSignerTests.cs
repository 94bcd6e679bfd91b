using System.Text.Json;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.LicenseSpring;

public sealed class LicenseSpringSignerTests
{
    private static readonly LicenseSpringSignerSample Sample = new();

    private static readonly JsonElement Vector = Sample.Vector(
        "doc request-signature example (doc prints only the prefix UDysfR)");

    [Fact]
    public async Task The_signature_of_the_documents_example_begins_as_printed_there()
    {
        var sent = await Sample.Signer(Vector).SignAsync(Sample.Request(Vector));
        Assert.Contains("signature=\"UDysfR", sent.Header("Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example.com:8443/api/v4/products")]
    [InlineData("http://127.0.0.1:5000/other?a=1")]
    public async Task Neither_host_nor_path_is_signed(string uri)
    {
        var sent = await Sample.Signer(Vector).SignAsync(Signed.Request("GET", uri));
        Assert.Equal(Sample.Signature(Vector), sent.Header("Authorization"));
    }

    [Fact]
    public async Task A_fraction_of_a_second_is_neither_sent_nor_signed()
    {
        var clock = Sample.Clock(Vector);
        clock.Now += TimeSpan.FromMilliseconds(999);
        var sent = await Sample.Signer(Vector, clock).SignAsync(Sample.Request(Vector));
        Assert.Equal(Sample.Signature(Vector), sent.Header("Authorization"));
    }
}
