using ProductClients.Configuration;

namespace ProductClients.Vendors.Qiniu;

/// <summary>The options of a registration of Qiniu spock.</summary>
/// <remarks>The vendor documents no address, so <see cref="VendorOptions.Endpoint"/> is required.</remarks>
public sealed class QiniuOptions : VendorOptions
{
    /// <summary>Gets or sets how requests are authenticated. The vendor's page of spock has no
    /// authentication.</summary>
    /// <value>The default is <see cref="QiniuAuth.None"/>.</value>
    [WordOption]
    public QiniuAuth Auth { get; set; }

    /// <summary>Gets or sets the id of the access key. Required unless <see cref="Auth"/> is
    /// <see cref="QiniuAuth.None"/>.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required unless <see cref="Auth"/> is
    /// <see cref="QiniuAuth.None"/>.</summary>
    [WireTextOption]
    public Secret? SecretKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets whether <c>X-Qiniu-Date</c> is sent and signed, as in Qiniu's SDKs. Used with
    /// <see cref="QiniuAuth.Qiniu"/> only.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool SignTimestamp { get; set; } = true;
}
