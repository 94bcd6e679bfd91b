using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Tests;

public class SecretMaskTests
{
    [Fact]
    public void A_secret_inside_another_leaves_nothing_of_the_longer_one() => Assert.Equal(
        "a [redacted] b [redacted]",
        new SecretMask(["secret-1", "secret-12345"]).Apply("a secret-12345 b secret-1"));

    [Fact]
    public void The_user_info_of_a_uri_is_removed() => Assert.Equal(
        "via socks5://[redacted]@proxy.example:1080",
        new SecretMask([]).Apply("via socks5://user:pass word@proxy.example:1080"));

    [Fact]
    public void What_is_too_short_to_be_a_secret_masks_no_ordinary_words() =>
        Assert.Equal("the time is wrong", new SecretMask(["wrong"]).Apply("the time is wrong"));
}
