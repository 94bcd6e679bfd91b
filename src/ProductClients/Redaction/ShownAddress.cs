namespace ProductClients.Redaction;

/// <summary>An address as it may be shown: without a user, a password, and the values of a query, which hold what the
/// caller asked for.</summary>
internal static class ShownAddress
{
    public static string Of(Uri address) =>
        $"{address.Scheme}://{address.Authority}{address.AbsolutePath}{(address.Query.Length > 1 ? "?*" : "")}";
}
