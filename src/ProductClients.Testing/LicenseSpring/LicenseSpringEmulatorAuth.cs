namespace ProductClients.Testing;

/// <summary>The kinds of authentication that a <see cref="LicenseSpringEmulator"/> can require.</summary>
public enum LicenseSpringEmulatorAuth
{
    /// <summary>An API key, and an HMAC of the Date header with the shared key.</summary>
    Hmac,

    /// <summary>A bearer token, issued by the emulator's own token endpoint for client credentials.</summary>
    OAuth,
}
