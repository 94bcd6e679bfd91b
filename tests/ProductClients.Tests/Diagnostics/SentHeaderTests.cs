using System.Text;
using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Tests.Diagnostics;

/// <summary>
/// Signatures and tokens are redacted in the text of a vendor. No option holds them, only the headers of the request.
/// </summary>
public class SentHeaderTests
{
    private const string Signature = "0123456789abcdef/+A";

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("Signature=")]
    public void Signature_inside_base64_text_is_redacted(string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Signature + "!"));

        var shown = Redact(encoded, "Scheme Access=ACCESSKEYACCESSKEY, Signature=" + Signature);

        Assert.Contains("[redacted]", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 10, 32);
    }

    [Fact]
    public void Long_token_in_truncated_base64_text_is_redacted()
    {
        var token = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"{i:x}"));
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(token));

        Assert.Equal("you sent [redacted]", Redact("you sent " + encoded[..400], "Bearer " + token));
    }

    [Theory]
    [InlineData(
        "hmac is required algorithm", "algorithm=\"hmac-sha256\",headers=\"date\",signature=\"0123456789abcdef/+A\"")]
    [InlineData(
        "unknown scheme SDK-HMAC-SHA256", "SDK-HMAC-SHA256 Access=ACCESSKEYACCESSKEY, Signature=0123456789abcdef")]
    public void Scheme_of_a_header_at_the_end_of_a_text_is_not_redacted(string text, string header) =>
        Assert.Same(text, Redact(text, header));

    [Theory]
    [InlineData("you sent secret-of-11", "secret-of-1111")]
    [InlineData("you sent Scheme secret-", "Scheme secret-of-1111")]
    [InlineData("you sent secret-of-11", "secret-of-11;v=2")]
    [InlineData("you sent aaaaaaaa", "aaaaaaaaaaaa")]
    public void Start_of_a_header_value_at_the_end_of_truncated_text_is_redacted(string text, string header) =>
        Assert.Equal("you sent [redacted]", Redact(text, header));

    private static string Redact(string text, string header)
    {
        using var request = new HttpRequestMessage();
        RawHeaders.Set(request.Headers, "Authorization", header);
        return TextRedaction.Redact(text, [], request)!;
    }
}
