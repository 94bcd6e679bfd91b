namespace ProductClients.Vendors.Qiniu;

/// <summary>Specifies how requests to a spock deployment are authenticated. The vendor's page has no
/// authentication.</summary>
public enum QiniuAuth
{
    /// <summary>Sends no credentials.</summary>
    None = 0,

    /// <summary>Signs the method, the target, the host and the time with Qiniu's signature v2.</summary>
    Qiniu,

    /// <summary>Signs only the target, with Qiniu's older signature. Such a request can be replayed without a time
    /// limit; prefer <see cref="Qiniu"/>.</summary>
    QBox,
}
