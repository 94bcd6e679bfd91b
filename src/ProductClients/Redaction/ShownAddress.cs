namespace ProductClients.Redaction;

/// <summary>Formats an address for logs: without user info and without query values, which contain what the caller
/// asked for.</summary>
internal static class ShownAddress
{
    public static string Of(Uri address) =>
        $"{address.Scheme}://{address.Authority}{address.AbsolutePath}{(address.Query.Length > 1 ? "?*" : "")}";
}
