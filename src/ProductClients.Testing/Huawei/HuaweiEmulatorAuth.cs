namespace ProductClients.Testing;

/// <summary>The one way of authentication a <see cref="HuaweiEmulator"/> accepts.</summary>
public enum HuaweiEmulatorAuth
{
    /// <summary>Access key and secret key, <c>SDK-HMAC-SHA256</c>.</summary>
    AkSk,

    /// <summary>The same with a key derived per day, region and service, <c>V11-HMAC-SHA256</c>.</summary>
    V11,

    /// <summary><c>X-Auth-Token</c>, issued by the emulator's own <c>POST /v3/auth/tokens</c>.</summary>
    IamToken,
}
