namespace ProductClients.Vendors.LicenseSpring;

/// <summary>Specifies how requests to LicenseSpring are authenticated.</summary>
public enum LicenseSpringAuth
{
    /// <summary>Signs the date of each request with the shared key.</summary>
    Hmac = 0,

    /// <summary>Sends a token from OAuth2 client credentials with each request.</summary>
    OAuth,
}
