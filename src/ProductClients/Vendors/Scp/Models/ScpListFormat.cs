namespace ProductClients.Vendors.Scp;

/// <summary>Specifies how a query parameter with several values is sent.</summary>
public enum ScpListFormat
{
    /// <summary>Each value has the key: <c>product_id=A&amp;product_id=B</c>, as in the vendor's Go SDK.</summary>
    RepeatedKeys = 0,

    /// <summary>The values are separated by commas: <c>product_id=A,B</c>.</summary>
    Commas,
}
