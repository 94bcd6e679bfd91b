using ProductClients.Vendors.Ncp;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpOptionsTests
{
    private static readonly NcpSample Sample = new();

    [Fact]
    public void Default_endpoint_is_the_documented_one() => Assert.Equal(
        new Uri("https://apigateway.apigw.ntruss.com/api/v1"), new NcpModule().Endpoint(new NcpOptions()));

    [Fact]
    public void Misspelled_option_is_refused_with_the_valid_options() => Assert.Equal(
        Sample.OptionsRefused + "Sekret is not an option; the options are: "
        + "Vendor, Endpoint, TotalTimeout, AttemptTimeout, "
        + "MaxRetries, RetryDelay, MaxConcurrentRequests, RequestsPerSecond, CircuitFailureRatio, "
        + "CircuitMinimumThroughput, CircuitSamplingDuration, CircuitBreakDuration, PageSize, MaxPages, "
        + "MaxRememberedIds, ReadAhead, MaxSortedProducts, MaxResponseBytes, MaxProductBytes, AccessKey, SecretKey, "
        + "ApiKey.",
        TestRegistrations.Failure(Sample.Settings.With("Sekret", "sk-secret")));
}
