using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

/// <summary>What would fail again is not retried.</summary>
public class PermanentFailureTests
{
    public static TheoryData<Exception, int> Failures => new()
    {
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new AuthenticationException("expired")), 1 },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "tls", new IOException("closed")), 4 },
        { new HttpRequestException(HttpRequestError.UserAuthenticationError, "no ticket"), 1 },
        { Unresolved(SocketError.HostNotFound), 1 },
        { Unresolved(SocketError.TryAgain), 4 },
        { new HttpRequestException(HttpRequestError.ConnectionError, "no", new SocketException((int)SocketError.ConnectionRefused)), 4 },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "no", null, HttpStatusCode.BadGateway), 4 },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "no", null, HttpStatusCode.NotFound), 1 },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "no", new IOException("no method")), 1 },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_that_would_come_again_is_one_attempt(Exception failure, int attempts)
    {
        var handler = new StubHandler((_, _) => throw failure);
        await using var acme = StubbedVendor.Ncp(handler);

        var error = await acme.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, attempts > 1), (error.Code, error.IsTransient));
        Assert.Equal((attempts, attempts), (error.Attempts, handler.Requests.Count));
    }

    [Fact]
    public async Task A_certificate_that_is_not_valid_for_the_host_is_one_attempt()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=elsewhere.example", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var server = new LoopbackServer(async (client, cancellationToken) =>
        {
            await using var tls = new SslStream(client);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
            // The client closes the connection, whose certificate it has seen.
            Assert.Equal(0, await tls.ReadAsync(new byte[1], cancellationToken));
        });
        using var handler = new SocketsHttpHandler { UseProxy = false };
        await using var acme = StubbedVendor.Ncp(
            handler, options => options.Endpoint = new Uri($"https://127.0.0.1:{server.Port}"));

        var error = await acme.FailureAsync();

        Assert.Equal((ProductErrorCode.Network, false, 1, 1), (error.Code, error.IsTransient, error.Attempts, server.Connections));
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_does_not_exist_is_named() => Assert.Equal(
        "acme (Acme): the connection failed: Name or service not known (vendor.example:443)",
        TransportFailure.Map(new Registration("acme", "Acme"), Unresolved(SocketError.HostNotFound)).Message);

    private static HttpRequestException Unresolved(SocketError error) => new(
        HttpRequestError.NameResolutionError,
        "Name or service not known (vendor.example:443)",
        new SocketException((int)error));
}
