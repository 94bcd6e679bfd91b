namespace ProductClients.Http;

/// <summary>The error in a vendor's response.</summary>
/// <param name="Code">The vendor's error code.</param>
/// <param name="Message">The vendor's error message.</param>
/// <param name="RequestId">The vendor's request id.</param>
/// <param name="Kind">The error code to use instead of the one for the HTTP status; <see langword="null"/> to use that
/// one.</param>
/// <param name="Status">The HTTP status that the body states, for an error in a success response.</param>
internal sealed record VendorError(
    string? Code = null,
    string? Message = null,
    string? RequestId = null,
    ProductErrorCode? Kind = null,
    int? Status = null)
{
    /// <summary>Gets whether there is neither a code nor a message, or they say that the request succeeded.</summary>
    public bool IsNone => Kind is null && Status is null
        && (Code ?? Message)?.ToUpperInvariant() is null or "0" or "200" or "OK" or "SUCCESS";
}
