using System.Text;
using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Tests.Diagnostics;

/// <summary>Signatures and tokens, which stand in no option, in what a vendor makes of them.</summary>
public class SentHeaderTests
{
    private const string Signature = "0123456789abcdef/+A";

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("Signature=")]
    public void A_signature_is_taken_out_of_what_was_encoded_with_it(string before)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Signature + "!"));

        var shown = Redact(encoded, "Scheme Access=ACCESSKEYACCESSKEY, Signature=" + Signature);

        Assert.Contains("[redacted]", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 10, 32);
    }

    [Fact]
    public void A_long_token_is_taken_out_of_what_was_encoded_and_cut()
    {
        var token = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"{i:x}"));
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(token));

        Assert.Equal("you sent [redacted]", Redact("you sent " + encoded[..400], "Bearer " + token));
    }

    [Theory]
    [InlineData("hmac is required algorithm", "algorithm=\"hmac-sha256\",headers=\"date\",signature=\"0123456789abcdef/+A\"")]
    [InlineData("unknown scheme SDK-HMAC-SHA256", "SDK-HMAC-SHA256 Access=ACCESSKEYACCESSKEY, Signature=0123456789abcdef")]
    public void The_first_word_of_a_header_is_no_secret_at_the_end_of_a_text(string text, string header) =>
        Assert.Same(text, Redact(text, header));

    [Theory]
    [InlineData("you sent secret-of-11", "secret-of-1111")]
    [InlineData("you sent Scheme secret-", "Scheme secret-of-1111")]
    [InlineData("you sent secret-of-11", "secret-of-11;v=2")]
    [InlineData("you sent aaaaaaaa", "aaaaaaaaaaaa")]
    public void A_text_that_was_cut_within_a_header_does_not_show_its_beginning(string text, string header) =>
        Assert.Equal("you sent [redacted]", Redact(text, header));

    private static string Redact(string text, string header)
    {
        using var request = new HttpRequestMessage();
        RawHeaders.Set(request.Headers, "Authorization", header);
        return TextRedaction.Redact(text, [], request)!;
    }
}
