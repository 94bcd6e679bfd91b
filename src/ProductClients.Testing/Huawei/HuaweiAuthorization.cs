namespace ProductClients.Testing;

/// <summary>
/// The parsed Authorization header: <c>SDK-HMAC-SHA256 Access=AK, SignedHeaders=a;b, Signature=hex</c>. V11 has
/// <c>Credential=AK/date/region/service</c> instead of Access.
/// </summary>
internal sealed record HuaweiAuthorization(
    string Algorithm, string AccessKey, string Scope, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public static HuaweiAuthorization? Parse(string header)
    {
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return null;
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[(space + 1)..].Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
                return null;
        }

        var credential = (parts.GetValueOrDefault("Access") ?? parts.GetValueOrDefault("Credential"))?.Split('/', 2);
        return credential is null
            || !parts.TryGetValue("SignedHeaders", out var signed)
            || !parts.TryGetValue("Signature", out var signature)
            ? null
            : new(header[..space], credential[0], credential.ElementAtOrDefault(1) ?? "", signed.Split(';'), signature);
    }
}
