namespace ProductClients.Testing;

/// <summary>
/// The parsed Authorization header:
/// <c>algorithm="hmac-sha256",headers="date",signature="…",apikey="…"</c>. Spaces after the commas are allowed.
/// </summary>
internal sealed record LicenseSpringAuthorization(string Algorithm, string Headers, string Signature, string ApiKey)
{
    public static LicenseSpringAuthorization? Parse(string header)
    {
        // The documentation and the Node SDK write apikey. The Python SDK writes apiKey.
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || part.Length < equals + 3 || part[equals + 1] != '"' || part[^1] != '"'
                || !parts.TryAdd(part[..equals], part[(equals + 2)..^1]))
                return null;
        }

        return parts.TryGetValue("algorithm", out var algorithm)
            && parts.TryGetValue("headers", out var headers)
            && parts.TryGetValue("signature", out var signature)
            && parts.TryGetValue("apikey", out var apiKey)
                ? new(algorithm, headers, signature, apiKey)
                : null;
    }
}
