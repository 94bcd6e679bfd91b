using Polly.Timeout;

namespace ProductClients.Http;

/// <summary>Maps what the transport throws.</summary>
internal static class TransportFailure
{
    public static ProductClientException Map(Registration registration, Exception error) => error switch
    {
        ProductClientException mapped => mapped,
        TimeoutRejectedException timeout => registration.Failure(
            ProductErrorCode.Timeout, $"no complete answer within {timeout.Timeout:c}", error, isTransient: true),
        OperationCanceledException => registration.Failure(
            ProductErrorCode.Timeout, "the request was given up", error, isTransient: true),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => registration.Failure(
            ProductErrorCode.ResponseTooLarge, $"the answer is too large: {error.Message}", error),
        // Without the exception, whose message quotes the answer as it came.
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.InvalidResponse, "the answer is not valid HTTP"),
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => registration.Failure(
            ProductErrorCode.Network, "the rest of the answer is not valid HTTP", isTransient: true),
        HttpRequestException or IOException => registration.Failure(
            ProductErrorCode.Network, $"the connection failed: {Innermost(error).Message}", error, isTransient: true),
        InvalidDataException => registration.Failure(
            ProductErrorCode.InvalidResponse, "the body of the answer cannot be decompressed", error),
        _ => registration.Failure(ProductErrorCode.Unknown, error.Message, error),
    };

    /// <summary>Maps what reading a body throws; of the decompressors, not all throw the same.</summary>
    public static ProductClientException MapBody(Registration registration, Exception error) =>
        Map(registration, error is InvalidOperationException ? new InvalidDataException(error.Message, error) : error);

    private static Exception Innermost(Exception error) =>
        error.InnerException is null ? error : Innermost(error.InnerException);
}
