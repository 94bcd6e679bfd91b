using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Scp;

public sealed class ScpOptionsTests
{
    private const string Refused = "The registration 'acme' (Scp) cannot be used: ";

    private static readonly Dictionary<string, string?> Settings = Registered.All(
        "Scp",
        ("AccessKey", "ak-1"),
        ("SecretKey", "sk-secret"),
        ("AccountId", "account-1"),
        ("AcceptLanguage", "ko-KR"),
        ("ApiVersion", "product 1.1"),
        ("TimeOffset", "09:00:00"),
        ("ListFormat", "commas"));

    [Fact]
    public void The_required_options_are_enough() => Assert.Null(Failure(_ => { }));

    [Fact]
    public void What_is_missing_is_listed_in_one_message() => Assert.Equal(
        Refused + "AccessKey is missing; it must be the id of the access key; "
        + "SecretKey is missing; it must be the secret of the access key.",
        Registered.Failure(builder => builder.AddScp("acme", _ => { })));

    [Fact]
    public void A_text_that_no_header_can_hold_is_refused_without_showing_it() => Assert.Equal(
        Refused + "AccessKey has the character U+D0A4 at position 0; only printable ASCII can be sent; "
        + "SecretKey has the character U+000A at position 9; only printable ASCII can be sent; "
        + "AccountId is empty; leave it out or give it a value; "
        + "AcceptLanguage has the character U+D55C at position 0; only printable ASCII can be sent; "
        + "ApiVersion has the character U+000D at position 7; only printable ASCII can be sent.",
        Failure(options =>
        {
            options.AccessKey = "키";
            options.SecretKey = "sk-secret\n";
            options.AccountId = "";
            options.AcceptLanguage = "한국어";
            options.ApiVersion = "product\r\n1.0";
        }));

    [Theory]
    [InlineData(15, "15:00:00")]
    [InlineData(-15, "-15:00:00")]
    public void An_offset_no_zone_has_is_refused(int hours, string seen) => Assert.Equal(
        Refused + $"TimeOffset is {seen}; it must be between -14:00:00 and 14:00:00.",
        Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    public void The_offset_of_any_zone_is_accepted(int hours) =>
        Assert.Null(Failure(options => options.TimeOffset = TimeSpan.FromHours(hours)));

    [Fact]
    public void Credentials_are_not_sent_over_http() => Assert.Equal(
        Refused + "Endpoint is 'http://product.example.com/'; it must start with https://, since credentials are sent over "
        + "http to a loopback address only.",
        Failure(options => options.Endpoint = new Uri("http://product.example.com")));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("https://product.g.samsungsdscloud.com")]
    public void A_loopback_address_and_https_are_accepted(string endpoint) =>
        Assert.Null(Failure(options => options.Endpoint = new Uri(endpoint)));

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new ScpOptions();
        Assert.Equal(new Uri("https://product.e.samsungsdscloud.com"), new ScpModule().Endpoint(options));
        Assert.Null(options.AccountId);
        Assert.Equal("en-US", options.AcceptLanguage);
        Assert.Equal("product 1.0", options.ApiVersion);
        Assert.Equal(TimeSpan.Zero, options.TimeOffset);
        Assert.Equal(ScpListFormat.RepeatedKeys, options.ListFormat);
    }

    [Fact]
    public void Every_option_can_be_set_in_configuration() =>
        Assert.Empty(Registered.Unset(Registered.Read<ScpOptions>(Settings), new ScpOptions()));

    [Fact]
    public void The_options_of_the_vendor_are_read_as_written()
    {
        var options = Registered.Read<ScpOptions>(Settings);
        Assert.Equal("ak-1", options.AccessKey);
        Assert.Equal("sk-secret", options.SecretKey!.Reveal());
        Assert.Equal("account-1", options.AccountId);
        Assert.Equal("ko-KR", options.AcceptLanguage);
        Assert.Equal("product 1.1", options.ApiVersion);
        Assert.Equal(TimeSpan.FromHours(9), options.TimeOffset);
        Assert.Equal(ScpListFormat.Commas, options.ListFormat);
    }

    [Fact]
    public void A_misspelt_option_is_refused() => Assert.StartsWith(
        Refused + "AcountId is not an option; the options are: Vendor, Endpoint, ",
        Registered.Failure(Settings.With("AcountId", "account-1")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("TimeOffset", "nine", "TimeOffset is 'nine'; it must be a time such as 00:00:30.")]
    [InlineData("ListFormat", "Tabs", "ListFormat is 'Tabs'; it must be one of RepeatedKeys, Commas.")]
    [InlineData("ListFormat", "1", "ListFormat is '1'; it must be one of RepeatedKeys, Commas.")]
    public void A_value_that_cannot_be_read_is_refused_with_what_would_be(string key, string value, string expected) =>
        Assert.Equal(Refused + expected, Registered.Failure(Settings.With(key, value)));

    [Fact]
    public void A_message_never_shows_a_secret()
    {
        var failure = Registered.Failure(Settings.With("ListFormat", "Tabs").With("SecretKey", "sk-secret\n"));
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    private static string? Failure(Action<ScpOptions> change) => Registered.Failure(
        builder => builder.AddScp("acme", options =>
        {
            options.AccessKey = "ak-1";
            options.SecretKey = "sk-secret";
            change(options);
        }));
}
