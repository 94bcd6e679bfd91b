using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuOptionsTests
{
    private static readonly QiniuSample Sample = new();

    [Fact]
    public void Endpoint_is_the_only_required_option() => Assert.Null(Failure(_ => { }));

    [Theory]
    [InlineData(QiniuAuth.Qiniu)]
    [InlineData(QiniuAuth.QBox)]
    public void Signature_requires_a_key(QiniuAuth auth) => Assert.Equal(
        Sample.OptionsRefused + $"AccessKey is missing; it must be the id of the access key, since Auth is {auth}; "
        + $"SecretKey is missing; it must be the secret of the access key, since Auth is {auth}.",
        Failure(options => options.Auth = auth));

    [Fact]
    public void QBox_credentials_are_not_sent_over_plaintext_http() => Assert.Equal(
        Sample.OptionsRefused + "Endpoint is 'http://spock.example.com/'; it must start with https://, since "
        + "credentials are sent over http to a loopback address only.",
        Sample.Failure(options =>
        {
            options.Endpoint = new Uri("http://spock.example.com");
            options.Auth = QiniuAuth.QBox;
        }));

    [Theory]
    [InlineData("http://spock.example.com")]
    [InlineData("http://localhost:5000")]
    [InlineData("https://spock.example.com/base")]
    public void Plaintext_http_is_accepted_without_credentials(string endpoint) =>
        Assert.Null(Failure(options => options.Endpoint = new Uri(endpoint)));

    [Theory]
    [InlineData("/relative", "Endpoint is '/relative'; it must be an absolute address, such as https://host.")]
    [InlineData("ftp://host/", "Endpoint is 'ftp://host/'; it must start with https://.")]
    [InlineData("https://host/?a=1", "Endpoint is 'https://host/?a=1'; it must have no query and no fragment.")]
    [InlineData("https://host/#a", "Endpoint is 'https://host/#a'; it must have no query and no fragment.")]
    [InlineData(
        "https://me:sk-secret@host/",
        "Endpoint contains a user name or password; use the options for credentials instead.")]
    public void Invalid_endpoint_is_refused(string endpoint, string expected) => Assert.Equal(
        Sample.OptionsRefused + expected,
        Failure(options => options.Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var options = new QiniuOptions();
        Assert.Null(new QiniuModule().Endpoint(options));
        Assert.Equal(QiniuAuth.None, options.Auth);
        Assert.True(options.SignTimestamp);
    }

    [Fact]
    public void Requests_carry_credentials_only_with_authentication()
    {
        var module = new QiniuModule();
        Assert.False(module.SendsCredentials(new QiniuOptions()));
        Assert.True(module.SendsCredentials(new QiniuOptions { Auth = QiniuAuth.Qiniu }));
        Assert.True(module.SendsCredentials(new QiniuOptions { Auth = QiniuAuth.QBox }));
    }

    [Theory]
    [InlineData("SignTimestamp", "yes", "SignTimestamp is 'yes'; it must be true or false.")]
    [InlineData("MaxRetries", "many", "MaxRetries is 'many'; it must be an integer.")]
    [InlineData("MaxRetries", "99999999999", "MaxRetries is '99999999999'; it must be an integer.")]
    [InlineData("MaxRetries", "11", "MaxRetries is 11; it must be between 0 and 10.")]
    [InlineData("PageSize", "0", "PageSize is 0; it must be between 1 and 10000.")]
    [InlineData("TotalTimeout", "soon", "TotalTimeout is 'soon'; it must be a time such as 00:00:30.")]
    [InlineData(
        "TotalTimeout", "2.00:00:00",
        "TotalTimeout is 2.00:00:00; it must be between 00:00:00.0100000 and 1.00:00:00.")]
    [InlineData(
        "AttemptTimeout", "00:01:00",
        "AttemptTimeout is 00:01:00; it must not be longer than TotalTimeout, which is 00:00:50.")]
    [InlineData("RetryDelay", "-00:00:01", "RetryDelay is -00:00:01; it must be between 00:00:00 and 01:00:00.")]
    [InlineData(
        "RetryDelay", "00:00:50",
        "RetryDelay is 00:00:50; it must be shorter than TotalTimeout, which is 00:00:50, or MaxRetries must be 0.")]
    [InlineData("MaxConcurrentRequests", "0", "MaxConcurrentRequests is 0; it must be between 1 and 1000.")]
    [InlineData("RequestsPerSecond", "few", "RequestsPerSecond is 'few'; it must be a number such as 0.5.")]
    [InlineData("RequestsPerSecond", "NaN", "RequestsPerSecond is NaN; it must be between 0.01 and 1000.")]
    [InlineData(
        "RequestsPerSecond", "0.02",
        "RequestsPerSecond is 0.02, which makes a request wait for 50 seconds; that must be shorter than "
        + "TotalTimeout, which is 00:00:50.")]
    [InlineData("CircuitFailureRatio", "1.5", "CircuitFailureRatio is 1.5; it must be between 0.01 and 1.")]
    [InlineData("CircuitMinimumThroughput", "1", "CircuitMinimumThroughput is 1; it must be between 2 and 2147483647.")]
    [InlineData(
        "CircuitSamplingDuration", "00:00:09",
        "CircuitSamplingDuration is 00:00:09; it must not be shorter than AttemptTimeout, which is 00:00:10.")]
    [InlineData(
        "CircuitBreakDuration", "00:00:00.1",
        "CircuitBreakDuration is 00:00:00.1000000; it must be between 00:00:00.5000000 and 1.00:00:00.")]
    [InlineData("MaxPages", "0", "MaxPages is 0; it must be between 1 and 2147483647.")]
    [InlineData("MaxSortedProducts", "0", "MaxSortedProducts is 0; it must be between 1 and 2147483647.")]
    [InlineData("MaxResponseBytes", "1023", "MaxResponseBytes is 1023; it must be between 1024 and 1073741824.")]
    [InlineData("MaxProductBytes", "1023", "MaxProductBytes is 1023; it must be between 1024 and 1073741824.")]
    public void Invalid_value_is_refused_with_the_valid_values(string key, string value, string expected) =>
        Assert.Equal(Sample.OptionsRefused + expected, TestRegistrations.Failure(Sample.Settings.With(key, value)));

    [Fact]
    public void Empty_setting_is_ignored() =>
        Assert.Null(TestRegistrations.Failure(Sample.Settings.With("MaxRetries", "").With("SignTimestamp", "")));

    private static string? Failure(Action<QiniuOptions> change) => Sample.FailureWithOnly(options =>
    {
        options.Endpoint = new Uri("https://spock.example.com");
        change(options);
    });
}
