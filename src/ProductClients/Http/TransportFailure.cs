using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace ProductClients.Http;

/// <summary>Maps what the transport throws.</summary>
internal static class TransportFailure
{
    public static ProductClientException Map(Registration registration, Exception error) => error switch
    {
        ProductClientException mapped => mapped,
        TimeoutRejectedException timeout => registration.Failure(
            ProductErrorCode.Timeout, $"no complete response within {timeout.Timeout:c}", error, isTransient: true),
        OperationCanceledException => registration.Failure(
            ProductErrorCode.Timeout, "the request was given up", error, isTransient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => registration.Failure(
            ProductErrorCode.ResponseTooLarge, $"the response is too large: {error.Message}", error),
        // Without the exception, whose message quotes the response as it came.
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.InvalidResponse, "the response is not valid HTTP"),
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.Network, "the rest of the response is not valid HTTP", isTransient: true),
        // Without the exception, whose message quotes the proxy's address with the password.
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } =>
            ProxyRejection(registration, status),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => registration.Failure(
            ProductErrorCode.Network, $"the proxy refused the connection: {Innermost(error).Message}", error),
        // The innermost cause does not name the host.
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => registration.Failure(
            ProductErrorCode.Network, $"the connection failed: {error.Message}", error, !IsPermanent(error)),
        HttpRequestException or IOException => registration.Failure(
            ProductErrorCode.Network, $"the connection failed: {Innermost(error).Message}", error, !IsPermanent(error)),
        InvalidDataException => registration.Failure(
            ProductErrorCode.InvalidResponse, "the body of the response cannot be decompressed", error),
        _ => registration.Failure(ProductErrorCode.Unknown, error.Message, error),
    };

    /// <summary>Maps what reading a body throws; of the decompressors, not all throw the same.</summary>
    public static ProductClientException MapBody(Registration registration, Exception error) =>
        Map(registration, error is InvalidOperationException ? new InvalidDataException(error.Message, error) : error);

    /// <summary>Maps the rejection of a proxy.</summary>
    public static ProductClientException ProxyRejection(Registration registration, HttpStatusCode status) =>
        registration.Failure(
            ProductErrorCode.Network,
            status == HttpStatusCode.ProxyAuthenticationRequired
                ? "the proxy requires a valid user and password (HTTP 407)"
                : string.Create(CultureInfo.InvariantCulture, $"the proxy refused the connection (HTTP {(int)status})"),
            isTransient: ErrorMapper.IsTransient((int)status));

    /// <summary>Returns whether a failed connection would fail again: a certificate or a password that is not accepted,
    /// a host that does not exist, a proxy that refuses.</summary>
    /// <remarks>A SOCKS proxy does not always say why it refuses. If the reason is the password, each retry brings the
    /// account nearer to its lockout.</remarks>
    public static bool IsPermanent(Exception? error) => error switch
    {
        null => false,
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } tunnel =>
            tunnel.StatusCode is not { } status || !ErrorMapper.IsTransient((int)status),
        HttpRequestException { HttpRequestError: HttpRequestError.UserAuthenticationError } => true,
        AuthenticationException or SocketException { SocketErrorCode: SocketError.HostNotFound } => true,
        _ => IsPermanent(error.InnerException),
    };

    private static Exception Innermost(Exception error) =>
        error.InnerException is null ? error : Innermost(error.InnerException);
}
