namespace ProductClients.Vendors.Scp;

/// <summary>How a list parameter with several values is sent.</summary>
public enum ScpListFormat
{
    /// <summary><c>product_id=A&amp;product_id=B</c>, as the vendor's own Go SDK does.</summary>
    RepeatedKeys = 0,

    /// <summary><c>product_id=A,B</c>.</summary>
    Commas,
}
