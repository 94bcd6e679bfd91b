namespace ProductClients.Http;

/// <summary>What a vendor said of a failure.</summary>
/// <param name="Code">The vendor's own code.</param>
/// <param name="Message">The vendor's own message.</param>
/// <param name="RequestId">The vendor's id of the request.</param>
/// <param name="Kind">What it means, where the status alone would mislead.</param>
internal sealed record VendorError(
    string? Code = null, string? Message = null, string? RequestId = null, ProductErrorCode? Kind = null);
