using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace ProductClients.Http;

/// <summary>Maps the exceptions of the transport, and decides which of them are transient.</summary>
internal static class TransportFailure
{
    public static ProductClientException Map(Registration registration, Exception error) => error switch
    {
        ProductClientException mapped => mapped,
        TimeoutRejectedException timeout => registration.Failure(
            ProductErrorCode.Timeout, $"no complete response within {timeout.Timeout:c}", error, IsTransient(error)),
        OperationCanceledException => registration.Failure(
            ProductErrorCode.Timeout,
            "the request was cancelled before the response was complete",
            error,
            IsTransient(error)),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => registration.Failure(
            ProductErrorCode.ResponseTooLarge, $"the response is too large: {error.Message}", error),
        // Without the inner exception: its message quotes the response.
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.InvalidResponse, "the response is not valid HTTP"),
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.Network, "the rest of the response is not valid HTTP", isTransient: IsTransient(error)),
        // Without the inner exception: its message quotes the address of the proxy with the password.
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } =>
            ProxyRejection(registration, status),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => registration.Failure(
            ProductErrorCode.Network, $"the proxy rejected the connection: {Innermost(error).Message}", error),
        // The message of the innermost exception does not name the host and the port.
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError,
        } => registration.Failure(
            ProductErrorCode.Network, $"the connection failed: {error.Message}", error, IsTransient(error)),
        HttpRequestException or IOException => registration.Failure(
            ProductErrorCode.Network, $"the connection failed: {Innermost(error).Message}", error, IsTransient(error)),
        InvalidDataException => registration.Failure(
            ProductErrorCode.InvalidResponse, "the body of the response cannot be decompressed", error),
        _ => registration.Failure(ProductErrorCode.Unknown, error.Message, error),
    };

    /// <summary>Returns the exception for a failure to read a body. Decompressors throw different exception
    /// types. A disposed connection is not a failure of the decompressor.</summary>
    public static Exception OfBody(Exception error) =>
        error is InvalidOperationException and not ObjectDisposedException
            ? new InvalidDataException(error.Message, error)
            : error;

    /// <summary>Returns whether a retry of a failed request may succeed.</summary>
    public static bool IsTransient(Exception error) => error switch
    {
        ProductClientException mapped => mapped.IsTransient,
        TimeoutRejectedException or OperationCanceledException => true,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse,
        } => false,
        HttpRequestException or IOException => !IsPermanent(error),
        // Also an open circuit: a retry would not reach the vendor either.
        _ => false,
    };

    /// <summary>Creates the exception for a rejection by a proxy.</summary>
    public static ProductClientException ProxyRejection(Registration registration, HttpStatusCode status) =>
        registration.Failure(
            ProductErrorCode.Network,
            status == HttpStatusCode.ProxyAuthenticationRequired
                ? "the proxy requires a valid user and password (HTTP 407)"
                : string.Create(
                    CultureInfo.InvariantCulture, $"the proxy rejected the connection (HTTP {(int)status})"),
            isTransient: ErrorMapper.IsTransient((int)status));

    /// <summary>Returns whether a retry of a failed connection would fail again: an invalid certificate, wrong proxy
    /// credentials, an unknown host, or a proxy that rejects the connection.</summary>
    /// <remarks>A SOCKS proxy does not always give the reason. If the reason is the password, each retry brings the
    /// account closer to a lockout.</remarks>
    private static bool IsPermanent(Exception? error) => error switch
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
