using ProductClients.Configuration;

namespace ProductClients.Vendors.Scp;

/// <summary>The options of a registration of Samsung Cloud Platform.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is <c>https://product.e.samsungsdscloud.com</c>
/// (Enterprise). The host of Samsung is <c>product.s.samsungsdscloud.com</c>, that of Sovereign
/// <c>product.g.samsungsdscloud.com</c>.</remarks>
public sealed class ScpOptions : VendorOptions
{
    /// <summary>Gets or sets the id of the access key. Required.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required.</summary>
    [WireTextOption]
    public Secret? SecretKey { get => GetSecret(); set => SetSecret(value); }

    /// <summary>Gets or sets the id of the account. If it is set, it is signed and sent as <c>Scp-AccountId</c>, as in
    /// the vendor's Go SDK; the documented samples do neither. A request with only one of the two would be
    /// rejected.</summary>
    /// <value>The default is <see langword="null"/>: the id is neither signed nor sent.</value>
    [WireTextOption]
    public string? AccountId { get; set; }

    /// <summary>Gets or sets the value of <c>Accept-Language</c>: <c>en-US</c> or <c>ko-KR</c>.</summary>
    /// <value>The default is <c>en-US</c>.</value>
    [WireTextOption]
    public string AcceptLanguage { get; set; } = "en-US";

    /// <summary>Gets or sets the value of <c>Scp-Api-Version</c>.</summary>
    /// <value>The default is <c>product 1.0</c>, the version that the models describe.</value>
    [WireTextOption]
    public string ApiVersion { get; set; } = "product 1.0";

    /// <summary>Gets or sets the UTC offset of the times that the vendor sends and reads without an offset. The vendor
    /// does not document the offset; its SDK uses UTC.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: UTC.</value>
    [RangeOption(-50_400, 50_400)]
    public TimeSpan TimeOffset { get; set; }

    /// <summary>Gets or sets how a query parameter with several values is sent. The vendor does not document this; its
    /// SDK repeats the key.</summary>
    /// <value>The default is <see cref="ScpListFormat.RepeatedKeys"/>.</value>
    [WordOption]
    public ScpListFormat ListFormat { get; set; }
}
