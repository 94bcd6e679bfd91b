using System.Globalization;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorOptionTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static IEnumerable<TheoryDataRow<string, string>> Plaintext => VendorSamples.With(
        "http://vendor.example.com/", "http://10.0.0.1:8080/", "http://vendor.example.com/api/v1");

    public static IEnumerable<TheoryDataRow<string, string>> Accepted => VendorSamples.With(
        "http://localhost:5000", "http://localhost:5000/api/v1", "http://127.0.0.1:5000", "http://[::1]:5000",
        "https://vendor.example.com", "https://vendor.example.com/api/v1", "https://vendor.example.com:8443/base");

    [Theory, MemberData(nameof(Vendors))]
    public void Required_options_are_sufficient(string vendor) => Assert.Null(VendorSamples.Of(vendor).FailureOf());

    [Theory, MemberData(nameof(Vendors))]
    public void Missing_options_are_listed_in_one_message(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        Assert.Equal(sample.OptionsRefused + sample.Options.Missing, sample.FailureWithoutOptions());
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Text_that_cannot_be_a_header_value_is_refused_without_showing_it(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var unsendable = sample.Options.Unsendable;
        var errors = unsendable.Select(static text =>
            $"{text.Option} has the character {text.Character}; only printable ASCII can be sent");
        Assert.Equal(
            sample.OptionsRefused + string.Join("; ", errors) + ".",
            sample.FailureOf(unsendable.Select(static text => (text.Option, (object)text.Value))));
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Empty_text_is_refused(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var errors = sample.Options.NeverEmpty.Select(static option =>
            $"{option} is empty; leave it out or give it a value");
        Assert.Equal(
            sample.OptionsRefused + string.Join("; ", errors) + ".",
            sample.FailureOf(sample.Options.NeverEmpty.Select(static option => (option, (object)""))));
    }

    [Theory, MemberData(nameof(Plaintext))]
    public void Credentials_are_not_sent_over_plaintext_http(string vendor, string endpoint)
    {
        var sample = VendorSamples.Of(vendor);
        Assert.Equal(
            sample.OptionsRefused + $"Endpoint is '{endpoint}'; it must start with https://, since credentials are "
            + "sent over http to a loopback address only.",
            sample.FailureOf(("Endpoint", new Uri(endpoint))));
    }

    [Theory, MemberData(nameof(Accepted))]
    public void Loopback_address_and_https_are_accepted(string vendor, string endpoint) =>
        Assert.Null(VendorSamples.Of(vendor).FailureOf(("Endpoint", new Uri(endpoint))));

    [Theory, MemberData(nameof(Vendors))]
    public void Every_option_can_be_set_in_configuration(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        Assert.Empty(TestRegistrations.Unset(sample.ConfiguredOptions, sample.DefaultOptions));
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Every_option_is_read_as_written(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var options = sample.ConfiguredOptions;
        Assert.All(
            sample.Settings.Where(static setting => setting.Key != "Vendor"),
            setting => Assert.Equal(setting.Value, TextOf(options, setting.Key), ignoreCase: true));
    }

    [Theory]
    [InlineData("Huawei", "SecretKye", "SecretKey", "sk-secret")]
    [InlineData("LicenseSpring", "ShareKey", "SharedKey", "shared-secret")]
    [InlineData("Ncp", "SecertKey", "SecretKey", "sk-secret")]
    [InlineData("Qiniu", "SecretKye", "SecretKey", "sk-secret")]
    [InlineData("Scp", "AcountId", "AccountId", "account-1")]
    public void Misspelled_option_is_refused_with_the_probable_name_and_without_its_value(
        string vendor, string option, string meant, string value)
    {
        var sample = VendorSamples.Of(vendor);
        var failure = TestRegistrations.Failure(sample.Settings.With(option, value));
        Assert.StartsWith(
            sample.OptionsRefused + $"{option} is not an option (did you mean {meant}?)",
            failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(value, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Huawei", "Auth", "AkSk, V11, IamToken")]
    [InlineData("LicenseSpring", "Auth", "Hmac, OAuth")]
    [InlineData("LicenseSpring", "ResponseSignature", "Ignored, WhenPresent, Required")]
    [InlineData("Qiniu", "Auth", "None, Qiniu, QBox")]
    [InlineData("Scp", "ListFormat", "RepeatedKeys, Commas")]
    public void Unknown_word_is_refused_with_the_valid_words(string vendor, string option, string words)
    {
        var sample = VendorSamples.Of(vendor);
        foreach (var word in new[] { "Basic", "1" })
        {
            Assert.Equal(
                sample.OptionsRefused + $"{option} is '{word}'; it must be one of {words}.",
                TestRegistrations.Failure(sample.Settings.With(option, word)));
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public void Option_message_never_shows_a_secret(string vendor)
    {
        var settings = VendorSamples.Of(vendor).Settings;
        var secrets = settings.Where(static setting => setting.Value!.Contains("secret", StringComparison.Ordinal));
        foreach (var (option, value) in secrets)
        {
            settings = settings.With(option, value + "\u00E9");
        }

        var failures = new[]
        {
            TestRegistrations.Failure(settings),
            TestRegistrations.Failure(settings.With("MaxRetries", "many")),
        };
        Assert.All(failures, failure =>
        {
            Assert.NotNull(failure);
            Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
        });
    }

    private static string? TextOf(VendorOptions options, string option) =>
        options.GetType().GetProperty(option)!.GetValue(options) switch
        {
            Secret secret => secret.Reveal(),
            Uri address => address.OriginalString,
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
