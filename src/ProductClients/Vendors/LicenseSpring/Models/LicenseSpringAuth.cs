namespace ProductClients.Vendors.LicenseSpring;

/// <summary>How requests to LicenseSpring are authenticated.</summary>
public enum LicenseSpringAuth
{
    /// <summary>The shared key signs the date of each request.</summary>
    Hmac = 0,

    /// <summary>A token of OAuth2 client credentials is sent with each request.</summary>
    OAuth,
}
