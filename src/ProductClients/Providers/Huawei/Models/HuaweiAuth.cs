namespace ProductClients.Providers.Huawei;

/// <summary>How requests to Huawei Cloud are authenticated.</summary>
public enum HuaweiAuth
{
    /// <summary>An access key signs each request (<c>SDK-HMAC-SHA256</c>).</summary>
    AkSk = 0,
}
