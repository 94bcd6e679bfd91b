namespace ProductClients.Testing;

/// <summary>The kinds of authentication that a <see cref="HuaweiEmulator"/> can require.</summary>
public enum HuaweiEmulatorAuth
{
    /// <summary>A signature with access key and secret key, <c>SDK-HMAC-SHA256</c>.</summary>
    AkSk,

    /// <summary>A signature with a key derived per day, region and service, <c>V11-HMAC-SHA256</c>.</summary>
    V11,

    /// <summary>A token in <c>X-Auth-Token</c>, issued by the emulator's own <c>POST /v3/auth/tokens</c>.</summary>
    IamToken,
}
