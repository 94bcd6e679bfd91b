namespace ProductClients.Redaction;

/// <summary>Shows so much of an access key that its owner knows which it is.</summary>
internal static class AccessKeyMask
{
    private const int Shown = 4;

    // Of a short one, four characters would be too much.
    public static string Of(string? accessKey) =>
        accessKey is { Length: >= Shown * 3 } ? accessKey[..Shown] + "****" : "****";
}
