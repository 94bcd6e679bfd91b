using ProductClients.Configuration;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A registration of Qiniu spock. No address is documented, so <see cref="VendorOptions.Endpoint"/> is
/// required.</summary>
public sealed class QiniuOptions : VendorOptions
{
    /// <summary>Gets or sets how requests are authenticated; the page of spock names no authentication.</summary>
    /// <value>The default is <see cref="QiniuAuth.None"/>.</value>
    [WordOption]
    public QiniuAuth Auth { get; set; }

    /// <summary>Gets or sets the access key's id. Required unless <see cref="Auth"/> is
    /// <see cref="QiniuAuth.None"/>.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required unless <see cref="Auth"/> is
    /// <see cref="QiniuAuth.None"/>.</summary>
    [WireTextOption]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets whether <c>X-Qiniu-Date</c> is sent and signed (signature v2 only), as Qiniu's SDKs do by
    /// default.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool SignTimestamp { get; set; } = true;
}
