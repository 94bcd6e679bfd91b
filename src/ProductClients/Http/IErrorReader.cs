using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Reads what a vendor says in the response to a request that failed.</summary>
internal interface IErrorReader
{
    /// <summary>Gets the name of the header that holds the vendor's id of the request, in any response.</summary>
    string RequestIdHeader { get; }

    VendorError Read(int status, HttpResponseHeaders headers, ErrorBody body);

    /// <summary>Returns the vendor's id of the request, if the response has it.</summary>
    string? RequestIdOf(HttpResponseHeaders headers) =>
        headers.NonValidated.TryGetValues(RequestIdHeader, out var values) ? values.ToString() : null;

    /// <summary>Compares what was signed with what the vendor says it verified, where it says so.</summary>
    /// <returns>Both, with the first difference marked; or <see langword="null"/>.</returns>
    string? CompareSignature(HttpRequestMessage request, VendorError error) => null;
}
