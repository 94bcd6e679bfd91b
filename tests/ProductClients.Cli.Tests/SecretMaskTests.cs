using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Tests;

public class SecretMaskTests
{
    [Fact]
    public void Longer_secret_is_redacted_before_a_secret_it_contains() => Assert.Equal(
        "a [redacted] b [redacted]",
        new SecretMask(["secret-1", "secret-12345"]).Apply("a secret-12345 b secret-1"));

    [Fact]
    public void User_info_of_a_URI_is_redacted() => Assert.Equal(
        "via socks5://[redacted]@proxy.example:1080",
        new SecretMask([]).Apply("via socks5://user:pass word@proxy.example:1080"));

    [Fact]
    public void Short_secret_is_not_redacted_in_ordinary_words() =>
        Assert.Equal("the time is wrong", new SecretMask(["wrong"]).Apply("the time is wrong"));
}
