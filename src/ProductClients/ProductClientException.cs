using System.Net;
using System.Text.Json.Serialization;
using ProductClients.Redaction;

namespace ProductClients;

/// <summary>The exception for all failures of this library, except cancellation and argument errors.</summary>
/// <remarks>Its message is one line that names the registration and says what happened: line breaks and control
/// characters are escaped, such as <c>\n</c> and <c>\u001B</c>. It never contains a secret.
/// A property is <see langword="null"/> if the value is not known.</remarks>
[JsonConverter(typeof(ProductClientExceptionConverter))]
public class ProductClientException : Exception
{
    /// <summary>Initializes a new instance with a default message.</summary>
    public ProductClientException()
        : this("A product listing failed.")
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message. Line breaks and control characters are escaped.</param>
    public ProductClientException(string message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message. Line breaks and control characters are escaped.</param>
    /// <param name="innerException">The cause.</param>
    public ProductClientException(string message, Exception? innerException)
        : base(SafeText.Escape(message), innerException)
    {
    }

    /// <summary>Gets what went wrong.</summary>
    /// <value>The default is <see cref="ProductErrorCode.Unknown"/>.</value>
    public ProductErrorCode Code { get; init; }

    /// <summary>Gets the registration's name.</summary>
    public string? Registration { get; init; }

    /// <summary>Gets the vendor's name.</summary>
    public string? Vendor { get; init; }

    /// <summary>Gets the HTTP status, if a response was received.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets the vendor's own error code.</summary>
    public string? VendorCode { get; init; }

    /// <summary>Gets the vendor's own message.</summary>
    public string? VendorMessage { get; init; }

    /// <summary>Gets the vendor's id of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets how long the vendor asked to wait before the next request.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets, for a rejected signature, the text that was signed and below it the text that the vendor
    /// verified, with the first difference marked. It is <see langword="null"/> if the vendor does not echo its text,
    /// and never contains a secret.</summary>
    public string? SignatureDifference { get; init; }

    /// <summary>Gets the number of attempts; 0 if nothing was sent.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Gets whether the same request may succeed later.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsTransient { get; init; }

    /// <summary>Gets the server's clock, from the response's <c>Date</c> header.</summary>
    internal DateTimeOffset? ServerDate { get; init; }

    /// <summary>Gets whether the texts are redacted, so that they are not searched again.</summary>
    internal bool IsRedacted { get; init; }

    /// <summary>Returns this failure with a number of attempts. A failure that has another number is copied, because
    /// all requests that waited for one token share its failure.</summary>
    internal ProductClientException After(int attempts)
    {
        if (Attempts == 0 || Attempts == attempts)
        {
            Attempts = attempts;
            return this;
        }

        return Copy(static text => text, attempts, this, IsRedacted);
    }

    /// <summary>Returns a copy without the cause whose texts are redacted.</summary>
    internal ProductClientException Redacted(Func<string?, string?> redact) =>
        Copy(redact, Attempts, innerException: null, isRedacted: true);

    private ProductClientException Copy(
        Func<string?, string?> change, int attempts, Exception? innerException, bool isRedacted) =>
        new(change(Message)!, innerException)
        {
            Code = Code,
            Registration = Registration,
            Vendor = Vendor,
            StatusCode = StatusCode,
            VendorCode = change(VendorCode),
            VendorMessage = change(VendorMessage),
            RequestId = change(RequestId),
            RetryAfter = RetryAfter,
            SignatureDifference = change(SignatureDifference),
            Attempts = attempts,
            IsTransient = IsTransient,
            ServerDate = ServerDate,
            IsRedacted = isRedacted,
        };
}
