namespace ProductClients.Vendors.Huawei;

/// <summary>Specifies how requests to Huawei Cloud are authenticated.</summary>
public enum HuaweiAuth
{
    /// <summary>Signs each request with an access key (<c>SDK-HMAC-SHA256</c>).</summary>
    AkSk = 0,

    /// <summary>Signs each request with a key derived for the day, the region and the service (<c>V11-HMAC-SHA256</c>).
    /// The vendor's SDKs use it only for hosts other than the public ones.</summary>
    V11,

    /// <summary>Sends an IAM token, requested with the password of a user, with each request.</summary>
    IamToken,
}
