using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Reads what a vendor says in the answer to a request that failed.</summary>
internal interface IErrorReader
{
    VendorError Read(int status, HttpResponseHeaders headers, ErrorBody body);
}
