using System.Net.Sockets;
using Polly.Timeout;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Tests.Http;

public class TransportTests
{
    public static TheoryData<Exception, ProductErrorCode, bool> Failures => new()
    {
        { new TimeoutRejectedException(TimeSpan.FromSeconds(3)), ProductErrorCode.Timeout, true },
        { new OperationCanceledException(), ProductErrorCode.Timeout, true },
        {
            new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded),
            ProductErrorCode.ResponseTooLarge,
            false
        },
        { new HttpRequestException(HttpRequestError.InvalidResponse), ProductErrorCode.InvalidResponse, false },
        { new HttpRequestException(HttpRequestError.ConnectionError), ProductErrorCode.Network, true },
        { new HttpIOException(HttpRequestError.InvalidResponse), ProductErrorCode.Network, true },
        { new IOException("reset"), ProductErrorCode.Network, true },
        { new InvalidDataException("no gzip"), ProductErrorCode.InvalidResponse, false },
        { new NotSupportedException("unknown"), ProductErrorCode.Unknown, false },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void Transport_exception_maps_to_one_error_code(Exception error, ProductErrorCode code, bool isTransient)
    {
        var failure = TransportFailure.Map(new Registration("acme", "Acme"), error);

        Assert.Equal(
            (code, isTransient, "acme", "Acme"),
            (failure.Code, failure.IsTransient, failure.Registration, failure.Vendor));
        Assert.StartsWith("acme (Acme): ", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Message["acme (Acme): ".Length..]);
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void Transport_exception_is_retried_if_its_failure_is_transient(
        Exception error, ProductErrorCode code, bool isTransient) =>
        Assert.True(isTransient == TransportFailure.IsTransient(error), code.ToString());

    [Fact]
    public void Connection_failure_contains_its_innermost_cause()
    {
        var error = new HttpRequestException("outer", new IOException("middle", new SocketException(111)));

        var failure = TransportFailure.Map(new Registration("acme", "Acme"), error);

        Assert.Equal($"acme (Acme): the connection failed: {new SocketException(111).Message}", failure.Message);
    }

    [Fact]
    public void Mapped_failure_is_returned_unchanged()
    {
        var failure = new ProductClientException("mapped");

        Assert.Same(failure, TransportFailure.Map(new Registration("acme", "Acme"), failure));
    }

    [Theory]
    [InlineData("https://vendor.example/", true)]
    [InlineData("http://vendor.example/", false)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("http://127.0.0.1/", true)]
    [InlineData("http://[::1]/", true)]
    [InlineData("http://127.0.0.1.vendor.example/", false)]
    public void Credentials_are_sent_only_over_https_or_to_loopback(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, Transport.MayCarryCredentials(new Uri(address)));

    [Fact]
    public void Raw_header_is_replaced_and_removed()
    {
        using var request = new HttpRequestMessage();
        RawHeaders.Set(request.Headers, "X-Raw", "first");
        RawHeaders.Set(request.Headers, "X-Raw", "second");
        Assert.Equal(["second"], request.Headers.GetValues("X-Raw"));

        RawHeaders.Set(request.Headers, "X-Raw", null);

        Assert.False(request.Headers.NonValidated.Contains("X-Raw"));
    }

    [Theory]
    [InlineData("a\r\nX-Forged: 1")]
    [InlineData("\u0000")]
    [InlineData("é")]
    public void Unprintable_raw_header_is_refused_and_the_old_value_kept(string value)
    {
        using var request = new HttpRequestMessage();
        RawHeaders.Set(request.Headers, "X-Raw", "old");

        var error = Assert.Throws<ArgumentException>(() => RawHeaders.Set(request.Headers, "X-Raw", value));

        Assert.Contains("X-Raw", error.Message, StringComparison.Ordinal);
        Assert.Equal(["old"], request.Headers.GetValues("X-Raw"));
    }
}
