namespace ProductClients.Vendors.Huawei;

/// <summary>How requests to Huawei Cloud are authenticated.</summary>
public enum HuaweiAuth
{
    /// <summary>An access key signs each request (<c>SDK-HMAC-SHA256</c>).</summary>
    AkSk = 0,

    /// <summary>A key derived for the day, the region and the service signs each request (<c>V11-HMAC-SHA256</c>). The
    /// vendor's SDKs use it for other hosts than the public ones only.</summary>
    V11,

    /// <summary>A token of IAM, acquired with a user's password, is sent with each request.</summary>
    IamToken,
}
