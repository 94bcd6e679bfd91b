using System.Net.Http.Headers;

namespace ProductClients.Tests.Support;

internal static class HeaderCopy
{
    public static void NonValidatedAdd(this HttpHeaders headers, string name, string value)
    {
#pragma warning disable RS0030 // Copies a request unchanged, with Authorization headers that cannot be parsed.
        headers.TryAddWithoutValidation(name, value);
#pragma warning restore RS0030
    }
}
