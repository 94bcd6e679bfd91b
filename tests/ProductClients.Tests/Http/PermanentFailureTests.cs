using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>A failure that would occur again is not retried.</summary>
public class PermanentFailureTests
{
    public static TheoryData<Exception, int> Failures => new()
    {
        { Of(HttpRequestError.SecureConnectionError, new AuthenticationException("expired")), 1 },
        { Of(HttpRequestError.SecureConnectionError, new IOException("closed")), 4 },
        { Of(HttpRequestError.UserAuthenticationError), 1 },
        { Of(HttpRequestError.NameResolutionError, Of(SocketError.HostNotFound)), 1 },
        { Of(HttpRequestError.NameResolutionError, Of(SocketError.TryAgain)), 4 },
        { Of(HttpRequestError.ConnectionError, Of(SocketError.ConnectionRefused)), 4 },
        { Of(HttpRequestError.ProxyTunnelError, status: HttpStatusCode.BadGateway), 4 },
        { Of(HttpRequestError.ProxyTunnelError, status: HttpStatusCode.NotFound), 1 },
        { Of(HttpRequestError.ProxyTunnelError, new IOException("no method")), 1 },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Only_a_transient_connection_failure_is_retried(Exception failure, int attempts)
    {
        var handler = new StubHandler((_, _) => throw failure);
        await using var acme = StubbedVendor.Ncp(handler);

        var error = await acme.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, attempts > 1), (error.Code, error.IsTransient));
        Assert.Equal((attempts, attempts), (error.Attempts, handler.Requests.Count));
    }

    [Fact]
    public async Task Certificate_that_is_not_valid_for_the_host_is_not_retried()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=elsewhere.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var server = new LoopbackServer(async (client, cancellationToken) =>
        {
            await using var tls = new SslStream(client);
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
            // The client closes the connection after it has read the certificate.
            Assert.Equal(0, await tls.ReadAsync(new byte[1], cancellationToken));
        });
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var endpoint = new Uri($"https://127.0.0.1:{server.Port}");
        await using var acme = StubbedVendor.Ncp(handler, options => options.Endpoint = endpoint);

        var error = await acme.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, false), (error.Code, error.IsTransient));
        Assert.Equal((1, 1), (error.Attempts, server.Connections));
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, SocketError.HostNotFound)]
    [InlineData(HttpRequestError.ConnectionError, SocketError.ConnectionRefused)]
    public void Message_names_the_host_and_the_port_without_a_connection(HttpRequestError error, SocketError cause) =>
        Assert.Equal(
            "acme (Acme): the connection failed: Failed (vendor.example:443)",
            TransportFailure.Map(
                new Registration("acme", "Acme"),
                new HttpRequestException(error, "Failed (vendor.example:443)", Of(cause))).Message);

    private static HttpRequestException Of(
        HttpRequestError error, Exception? cause = null, HttpStatusCode? status = null) =>
        new(error, "no", cause, status);

    private static SocketException Of(SocketError error) => new((int)error);
}
