namespace ProductClients.Redaction;

/// <summary>Masks an access key. Its first four characters stay, so that its owner recognizes it.</summary>
internal static class AccessKeyMask
{
    private const int Shown = 4;

    // Four characters of a short key would reveal too much.
    public static string Of(string? accessKey) =>
        accessKey is { Length: >= Shown * 3 } ? accessKey[..Shown] + "****" : "****";
}
