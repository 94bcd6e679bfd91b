using ProductClients.Redaction;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The user and the password of a URI are removed from all texts.</summary>
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
    public void User_info_of_a_uri_is_removed(string scheme, string userInfo)
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
    [InlineData("see http://intranet/help or write to me@vendor.example")]
    [InlineData("'https://vendor.example' refused me@vendor.example")]
    [InlineData("{\"url\":\"https://vendor.example/help\",\"mail\":\"me@vendor.example\"}")]
    [InlineData("see https://vendor.example:8443, or write")]
    [InlineData("see http://localhost or write to me@vendor.example")]
    [InlineData("see http://[::1]/help or write to me@vendor.example")]
    [InlineData("no response from http://proxy: refused")]
    [InlineData("'http://[::1]:8080'.")]
    [InlineData("http://host.name:8080")]
    [InlineData("https://vendor.example:443")]
    [InlineData("https://vendor.example:443/products?a=b#c")]
    [InlineData("http://[redacted]@proxy.example:3128/")]
    [InlineData("at Program.Main() in file:///src/Program.cs:line 12")]
    [InlineData("://user:canary@proxy.example")]
    public void Text_without_user_info_is_returned_unchanged(string text) =>
        Assert.Same(text, UriUserInfo.Remove(text));

    [Theory]
    [InlineData("http://first.last:1234 PASSWORD@proxy.example:3128/", "http://[redacted]@proxy.example:3128/")]
    [InlineData("http://user:12/PASS WORD@proxy.example/", "http://[redacted]@proxy.example/")]
    [InlineData("http://us/er:pw PASS@h.example", "http://[redacted]@h.example")]
    [InlineData("http://localhost:PASS WORD@h.example", "http://[redacted]@h.example")]
    [InlineData("http://localhost:1234 WORD@h.example", "http://[redacted]@h.example")]
    [InlineData("http://[::1]:PASS WORD@h.example", "http://[redacted]@h.example")]
    [InlineData("http://[::1]:80 WORD@h.example", "http://[redacted]@h.example")]
    [InlineData("http://[::1]PASS WORD@h.example", "http://[redacted]@h.example")]
    [InlineData("http://first.last x:PASS@h.example", "http://[redacted]@h.example")]
    [InlineData("http://user:PASS\nWORD@h", "http://[redacted]@h")]
    [InlineData("http://user:PASS\r\nWORD@h\nnext@line", "http://[redacted]@h\nnext@line")]
    [InlineData("http://user:12345678… more", "http://[redacted]")]
    [InlineData("http://user:1234… more", "http://[redacted]")]
    [InlineData("http://user.name:87654321", "http://[redacted]")]
    [InlineData("http://user.name:65536", "http://[redacted]")]
    [InlineData("http://user:12.PASS", "http://[redacted]")]
    [InlineData("http://user:PASS WORD", "http://[redacted]")]
    [InlineData("http://[::1]:PASS", "http://[redacted]")]
    [InlineData("\"http://user:12\"34@h.example\"", "\"http://[redacted]@h.example\"")]
    [InlineData("see https://vendor.example:8443 or write to me@h", "see https://[redacted]@h")]
    public void Possible_user_info_is_removed(string text, string shown) =>
        Assert.Equal(shown, UriUserInfo.Remove(text));

    [Theory]
    [InlineData("http://", ".", "", true)]
    [InlineData("http://", "a.", "", true)]
    [InlineData("", "http://a.b/ ", "", true)]
    [InlineData("", "http://a/", "", true)]
    [InlineData("", "http://a.b:1 ", "", true)]
    [InlineData("", "http://localhost/ ", " me@h", true)]
    [InlineData("", "http://a.b/ ", " me@h", true)]
    [InlineData("http://", ":", "", true)]
    [InlineData("http://", ".", ":x @", false)]
    [InlineData("http://", "a.", ":x @", false)]
    [InlineData("http://", ":", ":x @", false)]
    public void Long_text_is_searched(string before, string repeated, string after, bool isKept)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, 65_536 / repeated.Length)) + after;

        Assert.Equal(isKept ? text : "http://[redacted]" + (after.Length > 0 ? "@" : ""), UriUserInfo.Remove(text));
    }

    [Fact]
    public void User_info_of_thousands_of_uris_is_removed() => Assert.Equal(
        string.Concat(Enumerable.Repeat("http://[redacted]@h\n", 20_000)),
        UriUserInfo.Remove(string.Concat(Enumerable.Repeat("http://u:canary@h\n", 20_000))));

    [Fact]
    public void User_info_of_every_uri_in_a_text_is_removed() => Assert.Equal(
        "from http://[redacted]@a.example\nto https://[redacted]@b.example",
        UriUserInfo.Remove("from http://u:canary@a.example\nto https://v:canary@b.example"));

    [Fact]
    public void Start_of_a_password_at_the_end_of_truncated_text_is_removed() =>
        Assert.Equal("via http://[redacted]", UriUserInfo.Remove("via http://user:canar"));

    [Theory]
    [InlineData("http%3A%2F%2Fuser%3Acanary%40proxy.example")]
    [InlineData("http:\\/\\/user:canary@proxy.example")]
    [InlineData("http://user:can\\u0061ry\\u0040proxy.example")]
    public void User_info_of_an_escaped_uri_is_redacted(string uri) => Assert.Equal(
        "via http://[redacted]@proxy.example", TextRedaction.Redact("via " + uri, [], request: null));

    [Fact]
    public void Failure_has_no_cause_that_shows_user_info()
    {
        var cause = new IOException("no response from socks5://user:canary@proxy.example:1080");

        var failure = new Registration("acme", "Acme").Failure(ProductErrorCode.Network, cause.Message, cause);

        Assert.Equal("acme (Acme): no response from socks5://[redacted]@proxy.example:1080", failure.Message);
        Assert.Null(failure.InnerException);
    }
}
