using System.Net.Http.Headers;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Finds the secrets in a request that are in no option, such as those that a custom signer added.</summary>
internal static class SentSecrets
{
    private const string Basic = "Basic ";

    // Parts of names of query parameters that carry credentials.
    private static readonly string[] Names = ["auth", "key", "pass", "secret", "sig", "token"];

    public static IEnumerable<Secret> Of(HttpRequestMessage request) =>
        InQuery(request.RequestUri).Concat(InBasic(request.Headers));

    private static IEnumerable<Secret> InQuery(Uri? address) =>
        address is not { IsAbsoluteUri: true, Query.Length: > 0 }
            ? []
            : address.Query[1..].Split('&')
                .Select(static parameter => parameter.Split('=', 2))
                .Where(static parameter => parameter.Length == 2
                    && Names.Any(name => parameter[0].Contains(name, StringComparison.OrdinalIgnoreCase)))
                .Select(static parameter => new Secret(Uri.UnescapeDataString(parameter[1])));

    // A user name and a password (RFC 7617). Either may be the secret.
    private static IEnumerable<Secret> InBasic(HttpRequestHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Authorization", out var values)
            || !values.ToString().StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var encoded = values.ToString()[Basic.Length..].Trim();
        var decoded = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, decoded, out var length)
            ? Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2).Select(static part => new Secret(part))
            : [];
    }
}
