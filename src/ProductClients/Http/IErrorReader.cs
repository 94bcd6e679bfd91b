using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Reads what a vendor says in the answer to a request that failed.</summary>
internal interface IErrorReader
{
    VendorError Read(int status, HttpResponseHeaders headers, ErrorBody body);

    /// <summary>Compares what was signed with what the vendor says it verified, where it says so.</summary>
    /// <returns>Both, with the first difference marked; or <see langword="null"/>.</returns>
    string? CompareSignature(HttpRequestMessage request, VendorError error) => null;
}
