using System.Net.Http.Headers;

namespace ProductClients.Tests.Support;

internal static class HeaderCopy
{
    public static void NonValidatedAdd(this HttpRequestHeaders headers, string name, string value)
    {
#pragma warning disable RS0030 // Copies a request as it is, Authorization headers that cannot be parsed included.
        headers.TryAddWithoutValidation(name, value);
#pragma warning restore RS0030
    }
}
