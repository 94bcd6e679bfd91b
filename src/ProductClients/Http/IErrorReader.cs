using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Reads the vendor's error from an error response.</summary>
internal interface IErrorReader
{
    /// <summary>Gets the name of the response header that holds the vendor's request id.</summary>
    string RequestIdHeader { get; }

    /// <summary>Reads the error. It has neither code nor message if the body is not an error that the vendor
    /// documents.</summary>
    VendorError Read(int status, ErrorBody body);

    /// <summary>Masks what a message must not show, in addition to the secrets of the registration.</summary>
    string Mask(string message) => message;

    /// <summary>Returns the vendor's request id, or <see langword="null"/> if the response has none.</summary>
    string? RequestIdOf(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues(RequestIdHeader, out var values) ? values.ToString() : null;

    /// <summary>Compares the canonical request that was signed with the one in the vendor's error, if it contains
    /// one.</summary>
    /// <returns>Both texts, with a mark at the first difference; or <see langword="null"/>.</returns>
    string? CompareSignature(HttpRequestMessage request, VendorError error) => null;
}
