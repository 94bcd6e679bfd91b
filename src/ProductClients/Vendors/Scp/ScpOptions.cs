using ProductClients.Configuration;

namespace ProductClients.Vendors.Scp;

/// <summary>A registration of Samsung Cloud Platform.</summary>
/// <remarks>The default <see cref="VendorOptions.Endpoint"/> is <c>https://product.e.samsungsdscloud.com</c>
/// (Enterprise); Samsung has <c>product.s</c>, Sovereign <c>product.g</c>.</remarks>
public sealed class ScpOptions : VendorOptions
{
    /// <summary>Gets or sets the access key. Required.</summary>
    [WireTextOption]
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret of the access key. Required.</summary>
    [WireTextOption]
    public Secret? SecretKey { get; set; }

    /// <summary>Gets or sets the account's id. The vendor's Go SDK signs it and sends it as <c>Scp-AccountId</c>; the
    /// documented samples have neither. Set, both happen; one without the other would be refused.</summary>
    /// <value>The default is <see langword="null"/>: neither.</value>
    [WireTextOption]
    public string? AccountId { get; set; }

    /// <summary>Gets or sets <c>Accept-Language</c>: <c>en-US</c> or <c>ko-KR</c>.</summary>
    /// <value>The default is <c>en-US</c>.</value>
    [WireTextOption]
    public string AcceptLanguage { get; set; } = "en-US";

    /// <summary>Gets or sets <c>Scp-Api-Version</c>.</summary>
    /// <value>The default is <c>product 1.0</c>, which the models are of.</value>
    [WireTextOption]
    public string ApiVersion { get; set; } = "product 1.0";

    /// <summary>Gets or sets the offset of the times the vendor sends and takes without one. That they are UTC is read
    /// from the vendor's SDK, not documented.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: UTC.</value>
    [TimeOption(-50_400, 50_400)]
    public TimeSpan TimeOffset { get; set; }

    /// <summary>Gets or sets how lists are sent. That keys repeat is read from the vendor's SDK, not documented.
    /// </summary>
    /// <value>The default is <see cref="ScpListFormat.RepeatedKeys"/>.</value>
    [WordOption]
    public ScpListFormat ListFormat { get; set; }
}
