using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using ProductClients.Http;
using ProductClients.Redaction;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class RedactionTests
{
    private const string Text = "canary/7f3a+Q\"z&k";

    private static readonly Secret[] Secrets = [new(Text)];

    public static TheoryData<string> Forms => new(new[]
    {
        Text,
        Text.ToUpperInvariant(),
        Uri.EscapeDataString(Text),
        Uri.EscapeDataString(Text).ToLowerInvariant(),
        WebUtility.UrlEncode(Text),
        JavaScriptEncoder.Default.Encode(Text),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Text),
        Text.Replace("/", "\\/", StringComparison.Ordinal),
        Base64(Text),
        Base64(Text).TrimEnd('='),
        Base64(Text).Replace('+', '-').Replace('/', '_'),
        Uri.EscapeDataString(Base64(Text)),
        Uri.EscapeDataString(Uri.EscapeDataString(Text)),
        string.Concat(Text.Select(static c => $"%{(int)c:x2}")),
        string.Concat(Text.Select(static c => $"\\u{(int)c:x4}")),
    }.Distinct(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Secret_is_redacted_in_every_encoding(string form) =>
        Assert.Matches("^you sent \\[redacted\\]=*(%3D)*, did you\\?$", Redact($"you sent {form}, did you?"));

    [Theory]
    [InlineData("a:")]
    [InlineData("ab:")]
    [InlineData("abc:")]
    public void Secret_inside_base64_text_is_redacted(string before)
    {
        for (var after = 0; after < 3; after++)
        {
            var shown = Redact(Base64(before + Text + new string('!', after)))!;

            Assert.Contains("[redacted]", shown, StringComparison.Ordinal);
            Assert.InRange(shown.Length, 10, 24);
        }
    }

    [Fact]
    public void Start_of_a_secret_at_the_end_of_truncated_text_is_redacted() =>
        Assert.Equal("you sent [redacted]", Redact("you sent " + Text[..9]));

    [Fact]
    public void Overlapping_secrets_are_redacted_together() => Assert.Equal(
        "you sent [redacted]!",
        TextRedaction.Redact(
            "you sent first-second-third!", [new("first-second"), new("second-third")], request: null));

    [Fact]
    public void Signature_and_access_key_of_a_request_are_redacted()
    {
        using var request = new HttpRequestMessage();
        request.Headers.NonValidatedAdd(
            "Authorization", "Scheme Access=ACCESSKEYACCESSKEY, Signature=0123456789abcdef/+A=");

        Assert.Equal(
            "[redacted] and [redacted]= and [redacted]= and [redacted]",
            TextRedaction.Redact(
                "0123456789abcdef/+A and 0123456789abcdef/+A= and 0123456789abcdef%2F%2BA%3D and ACCESSKEYACCESSKEY",
                [],
                request));
    }

    [Theory]
    [InlineData("nothing of it")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_without_a_secret_is_returned_unchanged(string? text) => Assert.Same(text, Redact(text));

    [Fact]
    public void Failure_without_a_secret_is_returned_unchanged()
    {
        var failure = new ProductClientException("nothing", new IOException("of it"));

        Assert.Same(failure, RequestStates.Create(secrets: Secrets).Redact(failure));
    }

    [Fact]
    public void Failure_with_a_secret_loses_its_cause_and_keeps_all_other_properties()
    {
        var failure = new ProductClientException("you sent " + Text, new IOException(Text))
        {
            Code = ProductErrorCode.RateLimited,
            Registration = "acme",
            Vendor = "Acme",
            StatusCode = HttpStatusCode.TooManyRequests,
            VendorCode = "E1",
            VendorMessage = Text,
            RequestId = "r1",
            RetryAfter = TimeSpan.FromSeconds(3),
            SignatureDifference = "^ " + Text,
            Attempts = 2,
            IsTransient = true,
            ServerDate = DateTimeOffset.UnixEpoch,
        };

        var shown = Assert.IsType<ProductClientException>(RequestStates.Create(secrets: Secrets).Redact(failure));

        Assert.Null(shown.InnerException);
        Assert.Equal(
            ("you sent [redacted]", "[redacted]", "^ [redacted]"),
            (shown.Message, shown.VendorMessage, shown.SignatureDifference));
        var same = typeof(ProductClientException)
            .GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public
                | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly)
            .Where(static property => property.Name is not (
                "VendorMessage" or "SignatureDifference" or "IsRedacted"));
        Assert.All(same, property => Assert.Equal(property.GetValue(failure), property.GetValue(shown)));
    }

    [Fact]
    public void Other_exception_with_a_secret_becomes_a_product_client_exception() =>
        Assert.Equal(
            "acme (Acme): [redacted]",
            Assert.IsType<ProductClientException>(RequestStates.Create(secrets: Secrets)
                .Redact(new InvalidOperationException(Text))).Message);

    private static string? Redact(string? text) => TextRedaction.Redact(text, Secrets, request: null);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
