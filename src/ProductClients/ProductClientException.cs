using System.Net;

namespace ProductClients;

/// <summary>The one exception of this library, apart from cancellation and argument errors.</summary>
/// <remarks>Its message names the registration, says what happened in one line, and never holds a secret.</remarks>
public class ProductClientException : Exception
{
    /// <summary>Initializes an exception without details.</summary>
    public ProductClientException()
        : this("A product listing failed.")
    {
    }

    /// <summary>Initializes an exception with a message.</summary>
    /// <param name="message">One line for the reader.</param>
    public ProductClientException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes an exception with a message and a cause.</summary>
    /// <param name="message">One line for the reader.</param>
    /// <param name="innerException">The cause.</param>
    public ProductClientException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets what went wrong.</summary>
    public ProductErrorCode Code { get; init; }

    /// <summary>Gets the registration's name.</summary>
    public string? Registration { get; init; }

    /// <summary>Gets the vendor's name.</summary>
    public string? Vendor { get; init; }

    /// <summary>Gets the HTTP status, if a response came.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets the vendor's own error code.</summary>
    public string? VendorCode { get; init; }

    /// <summary>Gets the vendor's own message.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>Gets the vendor's id of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets how long the vendor asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets, for a refused signature, what was signed here above what the vendor verified, with the first
    /// difference marked; <see langword="null"/> where the vendor does not echo it. Holds no secret.</summary>
    public string? SignatureDifference { get; init; }

    /// <summary>Gets how many attempts were made; 0 if nothing was sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Gets whether the same request may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets the server's clock, from the response's <c>Date</c> header.</summary>
    internal DateTimeOffset? ServerDate { get; init; }

    /// <summary>Returns this failure with the number of attempts; a copy where it has one, since the failure of a token is
    /// that of everybody who waited for it.</summary>
    internal ProductClientException After(int attempts)
    {
        if (Attempts == 0 || Attempts == attempts)
        {
            Attempts = attempts;
            return this;
        }

        return new ProductClientException(Message, this)
        {
            Code = Code,
            Registration = Registration,
            Vendor = Vendor,
            StatusCode = StatusCode,
            VendorCode = VendorCode,
            VendorMessage = VendorMessage,
            RequestId = RequestId,
            RetryAfter = RetryAfter,
            SignatureDifference = SignatureDifference,
            Attempts = attempts,
            IsTransient = IsTransient,
            ServerDate = ServerDate,
        };
    }
}
