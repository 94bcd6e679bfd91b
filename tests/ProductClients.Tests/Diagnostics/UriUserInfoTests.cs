using ProductClients.Redaction;

namespace ProductClients.Tests.Diagnostics;

/// <summary>No text shows the user or the password of a URI.</summary>
public class UriUserInfoTests
{
    public static TheoryData<string, string> UserInfos => new MatrixTheoryData<string, string>(
        ["http", "https", "socks4", "socks4a", "socks5", "HTTPS", "amqp+ssl"],
        [
            "user:canary", "user", "user:", ":canary", "us er:canary", "first.last:canary", "user:can@ry",
            "user:can/ary", "user:can:ary", "user:can#ary?x", "user:can ary", "user:can@r/y:a#b ?c'd\"e<f>",
            "user:1234 canary", "usér:cänary中", "user:p%40ss%20word", "DOMAIN\\user:canary", "user:canary 1@2 3",
        ]);

    [Theory]
    [MemberData(nameof(UserInfos))]
    public void The_user_info_of_a_uri_is_removed(string scheme, string userInfo)
    {
        foreach (var (before, after) in new[]
        {
            ("", ""), ("the proxy '", "/' refused: 407."), ("via ", ", twice\nnext@line"),
        })
        {
            Assert.Equal(
                $"{before}{scheme}://[redacted]@proxy.example:3128{after}",
                UriUserInfo.Remove($"{before}{scheme}://{userInfo}@proxy.example:3128{after}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address, but me@vendor.example")]
    [InlineData("see https://vendor.example/help or write to me@vendor.example")]
    [InlineData("see https://vendor.example:8443 or write to me@vendor.example")]
    [InlineData("see http://localhost:8080 or write to me@vendor.example")]
    [InlineData("see http://[::1]:80 or write to me@vendor.example")]
    [InlineData("see http://intranet/help or write to me@vendor.example")]
    [InlineData("'https://vendor.example' refused me@vendor.example")]
    [InlineData("{\"url\":\"https://vendor.example/help\",\"mail\":\"me@vendor.example\"}")]
    [InlineData("https://vendor.example:443")]
    [InlineData("https://vendor.example:443/products?a=b#c")]
    [InlineData("http://[redacted]@proxy.example:3128/")]
    [InlineData("at Program.Main() in file:///src/Program.cs:line 12")]
    [InlineData("://user:canary@proxy.example")]
    public void Any_other_text_is_the_same_object(string text) => Assert.Same(text, UriUserInfo.Remove(text));

    [Fact]
    public void The_user_info_of_every_uri_is_removed() => Assert.Equal(
        "from http://[redacted]@a.example\nto https://[redacted]@b.example",
        UriUserInfo.Remove("from http://u:canary@a.example\nto https://v:canary@b.example"));

    [Fact]
    public void A_text_that_was_cut_within_a_password_does_not_show_its_beginning() =>
        Assert.Equal("via http://[redacted]", UriUserInfo.Remove("via http://user:canar"));

    [Theory]
    [InlineData("http%3A%2F%2Fuser%3Acanary%40proxy.example")]
    [InlineData("http:\\/\\/user:canary@proxy.example")]
    [InlineData("http://user:can\\u0061ry\\u0040proxy.example")]
    public void An_escaped_uri_is_found(string uri) => Assert.Equal(
        "via http://[redacted]@proxy.example", TextRedaction.Redact("via " + uri, [], request: null));

    [Fact]
    public void A_failure_has_no_cause_that_shows_user_info()
    {
        var cause = new IOException("no response from socks5://user:canary@proxy.example:1080");

        var failure = new Registration("acme", "Acme").Failure(ProductErrorCode.Network, cause.Message, cause);

        Assert.Equal("acme (Acme): no response from socks5://[redacted]@proxy.example:1080", failure.Message);
        Assert.Null(failure.InnerException);
    }
}
