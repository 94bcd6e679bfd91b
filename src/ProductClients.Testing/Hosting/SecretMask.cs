namespace ProductClients.Testing;

/// <summary>Replaces the secrets in the journal by fingerprints, which show only whether two values differ.</summary>
internal static class SecretMask
{
    // Anyone who reads one of these values can use it. A signature or an access key id can be shown.
    private static readonly string[] SecretHeaders =
        ["X-Auth-Token", "X-Security-Token", "X-Subject-Token", "x-ncp-apigw-api-key", "Cookie"];

    public static string Header(string name, string value)
    {
        if (SecretHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            return Fingerprint(value);
        if (!string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase))
            return value;
        foreach (var scheme in (string[])["Bearer ", "Basic "])
        {
            if (value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme + Fingerprint(value[scheme.Length..]);
        }

        return value;
    }

    private static string Fingerprint(string value) =>
        "***" + Hashing.Sha256Hex(System.Text.Encoding.UTF8.GetBytes(value))[..8];
}
