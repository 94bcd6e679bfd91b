using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpOptionsTests
{
    private const string Refused = "The registration 'acme' (Ncp) cannot be used: ";

    private static readonly Dictionary<string, string?> Settings = Registered.All(
        "Ncp", ("AccessKey", "ak-1"), ("SecretKey", "sk-secret"), ("ApiKey", "api-secret"));

    [Fact]
    public void The_required_options_are_enough() => Assert.Null(Failure(_ => { }));

    [Fact]
    public void What_is_missing_is_listed_in_one_message() => Assert.Equal(
        Refused + "AccessKey is missing; it must be the id of the access key; "
        + "SecretKey is missing; it must be the secret of the access key.",
        Registered.Failure(builder => builder.AddNcp("acme", _ => { })));

    [Fact]
    public void A_text_that_no_header_can_hold_is_refused_without_showing_it() => Assert.Equal(
        Refused + "AccessKey has the character U+D0A4 at position 0; only printable ASCII can be sent; "
        + "SecretKey has the character U+0009 at position 1; only printable ASCII can be sent; "
        + "ApiKey has the character U+000D at position 3; only printable ASCII can be sent.",
        Failure(options =>
        {
            options.AccessKey = "키";
            options.SecretKey = "s\tecret";
            options.ApiKey = "api\r\nX-Other: 1";
        }));

    [Fact]
    public void An_empty_text_is_refused() => Assert.Equal(
        Refused + "AccessKey is empty; leave it out or give it a value; "
        + "SecretKey is empty; leave it out or give it a value; "
        + "ApiKey is empty; leave it out or give it a value.",
        Failure(options =>
        {
            options.AccessKey = "";
            options.SecretKey = "";
            options.ApiKey = "";
        }));

    [Fact]
    public void Credentials_are_not_sent_over_http() => Assert.Equal(
        Refused + "Endpoint is 'http://apigateway.example.com/api/v1'; it must start with https://, since credentials are "
        + "sent over http to a loopback address only.",
        Failure(options => options.Endpoint = new Uri("http://apigateway.example.com/api/v1")));

    [Theory]
    [InlineData("http://localhost:5000/api/v1")]
    [InlineData("https://apigateway.apigw.gov-ntruss.com/api/v1")]
    public void A_loopback_address_and_https_are_accepted(string endpoint) =>
        Assert.Null(Failure(options => options.Endpoint = new Uri(endpoint)));

    [Fact]
    public void The_default_endpoint_is_the_documented_one() => Assert.Equal(
        new Uri("https://apigateway.apigw.ntruss.com/api/v1"), new NcpModule().Endpoint(new NcpOptions()));

    [Fact]
    public void Every_option_can_be_set_in_configuration() =>
        Assert.Empty(Registered.Unset(Registered.Read<NcpOptions>(Settings), new NcpOptions()));

    [Fact]
    public void The_options_of_the_vendor_are_read_as_written()
    {
        var options = Registered.Read<NcpOptions>(Settings);
        Assert.Equal("ak-1", options.AccessKey);
        Assert.Equal("sk-secret", options.SecretKey!.Reveal());
        Assert.Equal("api-secret", options.ApiKey!.Reveal());
    }

    [Fact]
    public void A_misspelt_option_is_refused_with_those_there_are() => Assert.Equal(
        Refused + "Sekret is not an option; the options are: Vendor, Endpoint, TotalTimeout, AttemptTimeout, MaxRetries, "
        + "RetryDelay, MaxConcurrentRequests, RequestsPerSecond, CircuitFailureRatio, CircuitMinimumThroughput, "
        + "CircuitSamplingDuration, CircuitBreakDuration, PageSize, MaxPages, MaxRememberedIds, "
        + "ReadAhead, MaxSortedProducts, MaxResponseBytes, "
        + "MaxProductBytes, AccessKey, SecretKey, "
        + "ApiKey.",
        Registered.Failure(Settings.With("Sekret", "sk-secret")));

    [Fact]
    public void A_message_never_shows_a_secret()
    {
        var failure = Registered.Failure(
            Settings.With("MaxRetries", "many").With("SecretKey", "sk-secret\n").With("ApiKey", "api-secret\u00E9"));
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    private static string? Failure(Action<NcpOptions> change) => Registered.Failure(
        builder => builder.AddNcp("acme", options =>
        {
            options.AccessKey = "ak-1";
            options.SecretKey = "sk-secret";
            change(options);
        }));
}
