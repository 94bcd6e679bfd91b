namespace ProductClients.Testing;

/// <summary>The one way of authentication a <see cref="LicenseSpringEmulator"/> accepts.</summary>
public enum LicenseSpringEmulatorAuth
{
    /// <summary>API key and an HMAC over the Date header with the shared key.</summary>
    Hmac,

    /// <summary><c>Bearer</c> tokens, issued by the emulator's own token endpoint for client credentials.</summary>
    OAuth,
}
